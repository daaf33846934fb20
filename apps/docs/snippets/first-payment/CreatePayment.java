import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;

public class CreatePayment {

  public static void main(String[] args) throws Exception {
    String credentials = "api:" + System.getenv("XS2A_API_KEY");
    String encoded = Base64.getEncoder().encodeToString(credentials.getBytes());
    String url = System.getenv("XS2A_BASE_URL") + "/v1/payments";

    String body = """
    {
      "amount": "10.00",
      "currency_id": "EUR",
      "purpose": "Order 4711",
      "recipient_holder": "Holger Baumhaus",
      "recipient_iban": "DE08500105175412638463",
      "sender_bic": "TESTDE88XXX",
      "sender_country_id": "DE"
    }""";

    HttpRequest request = HttpRequest.newBuilder()
      .uri(URI.create(url))
      .timeout(Duration.ofSeconds(30))
      .header("Authorization", "Basic " + encoded)
      .header("Content-Type", "application/json")
      .POST(HttpRequest.BodyPublishers.ofString(body))
      .build();
    HttpResponse<String> response = HttpClient.newHttpClient().send(
      request,
      HttpResponse.BodyHandlers.ofString()
    );
    int status = response.statusCode();
    if (status < 200 || status > 299) {
      throw new IOException("The API answered " + status + ".");
    }
    System.out.println(response.body());
  }
}
