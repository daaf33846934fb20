/** A piece of code in the reference. */
export interface Snippet {
  /** The section that it is in. */
  readonly section: string;
  /** As it is written, with what stands for names of the reader in `<…>`. */
  readonly code: string;
}

/**
 * Every piece of code in the chapter "Client Integration" of the reference, in its order. Headings that only name a method
 * with its parameters are no code.
 */
export const snippets = {
  scriptAndStyles: {
    section: 'Javascript and CSS',
    code: `<script src="https://api.xs2a.com/xs2a.js"></script>
<link rel="stylesheet" href="https://api.xs2a.com/xs2a.css">`,
  },
  container: {
    section: 'Javascript and CSS',
    code: '<div id="XS2A-Form" data-xs2a="<your-wizard-session-key-here>"></div>',
  },
  init: {
    section: 'Javascript and CSS',
    code: 'xs2a.init();',
  },
  containerWithClass: {
    section: 'xs2a.init()',
    code: '<div class="XS2A-Form" data-xs2a="<wizard-session-key>"></div>',
  },
  finish: {
    section: 'xs2a.finish(function)',
    code: `xs2a.finish(function() {
window.location.href = 'http://<your-success-link>';
});`,
  },
  abort: {
    section: 'xs2a.abort(function)',
    code: `xs2a.abort(function() {
// Will be executed in case the customer aborts the transaction
});`,
  },
  error: {
    section: 'xs2a.error(function)',
    code: `xs2a.error(function(errorCode, messages, recoverable) {
// Will be executed in case an error occurs during transaction
});`,
  },
  bank: {
    section: 'xs2a.bank(function)',
    code: `xs2a.bank(function() {
document.getElementById('your-text').style.display = 'block';
});`,
  },
  abortTransaction: {
    section: 'xs2a.abortTransaction()',
    code: `<a href="#" id="abort">Abort transaction</a>
<script>
document.getElementById('abort').onclick = function() {
xs2a.abortTransaction();
};
</script>`,
  },
  lang: {
    section: 'xs2a.lang()',
    code: `<select id="lang">
<option>de</option>
<option>en</option>
</select>
<script>
$('#lang').change(function() {
var language = $('#lang').val();
// set the language for the xs2a wizard
xs2a.lang(language);
// set the language for your app
document.location.href = "..."
});
</script>`,
  },
  configure: {
    section: 'xs2a.configure()',
    code: `xs2a.configure({ ‘validate-login-credentials’: false, 'autocomplete-suggestions’: 10 });
xs2a.init();`,
  },
  base: {
    section: 'CSS',
    code: '<link rel="stylesheet" href="https://api.xs2a.com/xs2a.css">',
  },
  themes: {
    section: 'CSS',
    code: `<link rel="stylesheet" href="https://api.xs2a.com/xs2a-green-gray.css">
<link rel="stylesheet" href="https://api.xs2a.com/xs2a-dark-flat.css">
<link rel="stylesheet" href="https://api.xs2a.com/xs2a-light-blue.css">`,
  },
  extendBank: {
    section: 'Extending the xs2a forms',
    code: `xs2a.extend('bank', function(form) {
form.text('email', 'E-Mail', '', '', ['required', 'email'], form.APPEND);
form.description('To proceed you need to enter a valid email address.', form.APPEND);
});
xs2a.init();`,
  },
  extendLogin: {
    section: 'Extending the xs2a forms',
    code: `xs2a.extend('login', function(form) {
form.paragraph('Custom title', 'Custom text', form.PREPEND);
form.checkbox('my_policy', 'I accept this policy.', true, form.APPEND);
form.description('To proceed you need accept this policy.', form.APPEND);
});
xs2a.init();`,
  },
  extendBoth: {
    section: 'Extending the xs2a forms',
    code: `xs2a.extend('bank', function(form) {
form.paragraph('Hallo', 'This is a custom message', form.PREPEND);
});
xs2a.extend('login', function(form) {
form.paragraph('Hallo', 'This is a custom message', form.PREPEND);
});
xs2a.init();`,
  },
  metadata: {
    section: 'Extending the xs2a forms',
    code: `"metadata": {
"email": "mail@customer.com",
"my_policy": "on"
}`,
  },
  link: {
    section: 'Links, modal dialogs and tooltips',
    code: 'Text with a link [<name>|link::<url>]',
  },
  dialog: {
    section: 'Links, modal dialogs and tooltips',
    code: 'Text with a modal dialog [<name>|dialog::<text>]',
  },
  tooltip: {
    section: 'Links, modal dialogs and tooltips',
    code: 'Text with a tooltip [tooltip|<text>]',
  },
  frameScript: {
    section: 'Iframe',
    code: `<script type="text/javascript" src="https://api.xs2a.com/xs2aframe.js">
</script>`,
  },
  frameContainer: {
    section: 'Iframe',
    code: '<div id="XS2A-Form" data-xs2a="<wizard-session-key>"></div>',
  },
  frameInit: {
    section: 'Iframe',
    code: 'xs2a.init();',
  },
  framePage: {
    section: 'Iframe',
    code: `<!DOCTYPE html>
<html>
<head lang="en">
<title>xs2a</title>
</head>
<body>
<div id="xs2a-form" data-xs2a="KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK">
</div>
<script src="https://api.xs2a.com/xs2aframe.js" type="text/javascript">
</script>
<script type="text/javascript">
xs2aframe.init();
</script>
</body>
</html>`,
  },
  frameFinish: {
    section: 'xs2aframe.finish()',
    code: `xs2aframe.finish(function() {
window.location.href = "https://<success_url>";
});`,
  },
  frameTheme: {
    section: 'Themes',
    code: 'xs2aframe.theme("xs2a-green-gray");',
  },
  frameStyle: {
    section: 'Customized Themes',
    code: `xs2aframe.theme("xs2a-green-gray");
xs2aframe.style({
global: {
color: "#000",
backgroundColor: "#cacaca"
},
buttonForward: {
color: "fff",
backgroundColor: "#00ff00",
border: "1px solid #00ff44",
borderRadius: "4px"
},
warning: {
margin: 4px 2px 4px 2px,
padding: 8px,
backgroundColor: "ffa500"
}
});`,
  },
} as const satisfies Record<string, Snippet>;

export type SnippetName = keyof typeof snippets;

/** What is not JavaScript as it is written: typographic quotes, and values without quotes. */
const repairs: Partial<Record<SnippetName, (code: string) => string>> = {
  configure: (code) => code.replace(/[‘’]/g, "'"),
  frameStyle: (code) => code.replace(/: (\d.*),$/gm, ': "$1",'),
};

/**
 * The code of a snippet, as a page runs it.
 *
 * @param host of the service, in place of that of the platform
 * @param names what a reader writes in place of what is in `<…>`
 */
export function codeOf(name: SnippetName, host: string, names: Readonly<Record<string, string>> = {}): string {
  const code = snippets[name].code.replaceAll('https://api.xs2a.com', host);
  const repaired = repairs[name]?.(code) ?? code;
  return Object.entries(names).reduce((text, [placeholder, own]) => text.replace(`<${placeholder}>`, own), repaired);
}
