package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"

	client "example/generated"
)

var (
	background = context.Background()
	api        = client.New(client.Config{
		ServerURL: os.Getenv("XS2A_BASE_URL"),
		Auth:      client.Auth{Basic: &client.BasicAuth{Username: "api", Password: os.Getenv("XS2A_API_KEY")}},
	})
)

func pointer[T any](value T) *T { return &value }

func riskInput() client.RiskInput {
	return client.RiskInput{
		BankCode:  pointer[client.BankCodeInput]("88888888"),
		CountryId: pointer("DE"),
		Xs2aBalanceCheck: &client.BalanceCheckInput{
			CheckAmount:     pointer[client.Amount]("100"),
			CheckCurrencyId: pointer("EUR"),
		},
		Xs2aAccountSnapshot: &client.AccountSnapshotInput{
			Days:        pointer[client.TurnoverDays](45),
			AllAccounts: pointer[client.FlagInput](true),
			Filters:     []client.TurnoverCategory{"rent", "income"},
		},
		Metadata: pointer[client.Metadata](&map[string]any{"custid": "4711"}),
	}
}

func list() (any, error) {
	page, err := api.ListVerifications(background, &client.ListVerificationsParams{
		CheckPassed: pointer[client.FlagInput](true),
		PerPage:     pointer[int64](2),
	})
	transactions := []string{}
	for _, verification := range page.Data {
		transactions = append(transactions, verification.Transaction)
	}
	return transactions, err
}

func risk() (any, error) {
	session, err := api.CreateRisk(background, riskInput())
	if err != nil {
		return nil, err
	}
	risk, err := api.GetRisk(background, session.Transaction)
	return map[string]bool{"passed": risk.Xs2aBalanceCheck != nil && risk.Xs2aBalanceCheck.CheckPassed == true}, err
}

func download() (any, error) {
	url := os.Getenv("XS2A_BASE_URL") + "/v1/risks/10001-xr-UCnK-0K3Q/factSheet?format=pdf"
	request, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	request.SetBasicAuth("api", os.Getenv("XS2A_API_KEY"))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	file, err := io.ReadAll(response.Body)
	return fmt.Sprintf("%s, %d bytes", file[:5], len(file)), err
}

func wizard() (any, error) {
	session, err := api.CreateRisk(background, riskInput())
	forms, values := []string{}, map[string]any{}
	for err == nil && (len(forms) == 0 || forms[len(forms)-1] != "finish") && len(forms) < 10 {
		values["key"] = session.WizardSessionKey
		var step client.WizardResponse
		step, err = api.SubmitWizardStep(background, values)
		forms = append(forms, step.Form.Name)
		values = map[string]any{}
		for _, element := range step.Form.Elements {
			fill(values, element)
		}
	}
	return forms, err
}

// fill adds the values of a field; its type tells what an element has.
func fill(values map[string]any, element client.WizardElement) {
	// Within an array the generated code keeps JSON as it is.
	if raw, ok := element.(map[string]any); ok {
		text, _ := json.Marshal(raw)
		element, _ = client.UnmarshalWizardElement(text)
	}
	switch element := element.(type) {
	case client.MultiElement:
		values[element.Name] = element.Selected
		for _, option := range element.Elements {
			if option.Value == element.Selected {
				for _, nested := range option.Elements {
					fill(values, nested)
				}
			}
		}
	case client.SelectElement:
		values[element.Name] = "0"
		if options, ok := element.Options.(map[string]any); ok {
			for key := range options {
				values[element.Name] = key
			}
		}
	case client.CheckboxElement:
		values[element.Name] = "1"
	case client.TextElement:
		values[element.Name] = answer(element.Name)
	case client.PasswordElement:
		values[element.Name] = answer(element.Name)
	}
}

// answer is what a bank user at the Testbank types; the PIN `forms` shows the form `multi` next.
func answer(name string) string {
	switch name {
	case "bank_code":
		return "88888888"
	case "USER_PIN":
		return "forms"
	default:
		return "123456"
	}
}

func main() {
	steps := []struct {
		name string
		run  func() (any, error)
	}{{"list", list}, {"risk", risk}, {"download", download}, {"wizard", wizard}}
	for _, step := range steps {
		value, err := step.run()
		line := map[string]any{"step": step.name, "value": value}
		if err != nil {
			line = map[string]any{"step": step.name, "error": err.Error()}
		}
		text, _ := json.Marshal(line)
		fmt.Println(string(text))
	}
}
