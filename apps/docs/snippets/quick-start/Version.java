import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;

public class Version {

  public static void main(String[] args) throws Exception {
    String credentials = "api:" + System.getenv("XS2A_API_KEY");
    String encoded = Base64.getEncoder().encodeToString(credentials.getBytes());
    String url = System.getenv("XS2A_BASE_URL") + "/v1/version";

    HttpRequest request = HttpRequest.newBuilder()
      .uri(URI.create(url))
      .timeout(Duration.ofSeconds(30))
      .header("Authorization", "Basic " + encoded)
      .GET()
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
