import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import xs2aapi.Client;
import xs2aapi.Client.*;

/** Reads a list, creates a risk, downloads a PDF and walks through a wizard. */
public class Consumer {
    static final String BASE_URL = System.getenv("XS2A_BASE_URL");
    static final String KEY = System.getenv("XS2A_API_KEY");
    static final Client API = new Client(new Config().serverUrl(BASE_URL).auth(new Auth().basic("api", KEY)));

    public static void main(String[] arguments) {
        step("list", () -> quote(list()));
        step("risk", () -> "{\"passed\":" + risk() + "}");
        step("download", () -> "\"" + download() + "\"");
        step("wizard", () -> quote(wizard()));
    }

    static void step(String name, Callable<String> run) {
        try {
            System.out.println("{\"step\":\"" + name + "\",\"value\":" + run.call() + "}");
        } catch (Exception error) {
            System.out.println("{\"step\":\"" + name + "\",\"error\":\"" + error.getClass().getName() + "\"}");
        }
    }

    static String quote(List<String> texts) {
        return "[" + String.join(",", texts.stream().map(text -> "\"" + text + "\"").toList()) + "]";
    }

    static RiskInput riskInput() {
        return RiskInput.fromJson(Map.of(
            "bank_code", "88888888",
            "country_id", "DE",
            "xs2a_balance_check", Map.of("check_amount", "100", "check_currency_id", "EUR"),
            "xs2a_account_snapshot", Map.of("days", 45L, "all_accounts", true, "filters", List.of("rent", "income")),
            "metadata", Map.of("custid", "4711")
        ));
    }

    static List<String> list() {
        var page = API.listVerifications(new ListVerificationsParams().checkPassed(true).perPage(2L));
        return page.data2().stream().map(Verification::transaction).toList();
    }

    static boolean risk() {
        var risk = API.getRisk(API.createRisk(riskInput()).transaction());
        return risk.xs2aBalanceCheck() != null && Boolean.TRUE.equals(risk.xs2aBalanceCheck().checkPassed());
    }

    static String download() throws Exception {
        var credentials = Base64.getEncoder().encodeToString(("api:" + KEY).getBytes());
        var request = HttpRequest.newBuilder(URI.create(BASE_URL + "/v1/risks/10001-xr-UCnK-0K3Q/factSheet?format=pdf"))
            .header("Authorization", "Basic " + credentials)
            .build();
        var file = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        return new String(file, 0, 5) + ", " + file.length + " bytes";
    }

    static List<String> wizard() {
        var key = API.createRisk(riskInput()).wizardSessionKey();
        List<String> forms = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        while (!forms.contains("finish") && forms.size() < 10) {
            values.put("key", key);
            var form = API.submitWizardStep(values).form();
            forms.add(form.name());
            values = new HashMap<>();
            for (var element : form.elements()) fill(values, element);
        }
        return forms;
    }

    /** Adds the values of a field; its class tells what an element has. */
    static void fill(Map<String, Object> values, WizardElement element) {
        if (element instanceof MultiElement multi) {
            values.put(multi.name(), multi.selected());
            for (var option : multi.elements()) {
                if (!option.value().equals(multi.selected())) continue;
                for (var nested : option.elements()) fill(values, nested);
            }
        } else if (element instanceof SelectElement select) {
            var key = select.options() instanceof Map<?, ?> options ? options.keySet().iterator().next() : "0";
            values.put(select.name(), key);
        } else if (element instanceof CheckboxElement checkbox) {
            values.put(checkbox.name(), "1");
        } else if (element instanceof TextElement text) {
            values.put(text.name(), answer(text.name()));
        } else if (element instanceof PasswordElement password) {
            values.put(password.name(), answer(password.name()));
        }
    }

    /** What a bank user at the Testbank types; the PIN `forms` shows the form `multi` next. */
    static String answer(String name) {
        return switch (name) {
            case "bank_code" -> "88888888";
            case "USER_PIN" -> "forms";
            default -> "123456";
        };
    }
}
