import { insertAfterLast, insertBefore, raiseNumbers } from '../edits.ts';
import type { Kind } from '../kind.ts';
import { kebab, pascal, requireName, sentence } from '../names.ts';

const wizard = 'spec/resources/wizard';
const guides = 'apps/docs/src/content/docs/guides';

export const element: Kind = {
  about: 'a form element of the wizard, with a form that shows it',
  usage: '<type>',
  details: `  <type>  its type, in snake_case

Example: pnpm new element rating`,
  plan({ words: [word] }) {
    const type = requireName('The type of the element', word, 'snake_case');
    const values = { type, Name: `${pascal(type)}Element`, file: kebab(type), title: sentence(type) };
    const { Name, file, title } = values;
    return {
      templates: ['element'],
      values,
      edits: [
        {
          file: `${wizard}/elements/WizardElement.yaml`,
          change: (text) =>
            insertAfterLast(
              insertAfterLast(text, /^ {2}- \$ref: .*\n/gm, `  - $ref: ${Name}.yaml\n`),
              /^ {4}\w+: \w+\.yaml\n/gm,
              `    ${type}: ${Name}.yaml\n`,
            ),
        },
        {
          file: `${wizard}/wizard.yaml`,
          change: (text) =>
            insertBefore(
              text,
              /^ {12}form-finish:\n/m,
              `            form-${file}:\n              $ref: examples/WizardResponse/form-${file}.yaml\n`,
            ),
        },
        {
          file: `${wizard}/mock.yaml`,
          change: (text) => {
            const name = `  ${file}:\n    summary: Login, the element ${type}, finish\n`;
            return `${text.trimEnd()}\n${name}    steps: [form-login, form-${file}, form-finish]\n`;
          },
        },
        {
          file: `${guides}/wizard.mdx`,
          change: (text) => {
            const row = `| [\`${type}\`](/guides/form-elements#${file}) | what it looks like | what was entered |\n`;
            return insertAfterLast(text, /^\| \[`\w+`\]\(\/guides\/form-elements#.*\n/gm, row);
          },
        },
        {
          file: `${guides}/form-elements.mdx`,
          change: (text) =>
            insertBefore(
              text,
              /^## Whole forms\n/m,
              `## ${title}\n\n<Shapes type="${type}" />\n\n- Say what a frontend must do with it.\n\n`,
            ),
        },
        {
          file: 'apps/docs/snippets/wizard/any-form.ts',
          change: (text) => insertBefore(text, /^ {6}case 'text':\n/m, `      case '${type}':\n`),
        },
        {
          file: 'packages/types/test/elements.test-d.ts',
          change: (text) =>
            insertBefore(text, /^ {4}default:\n/m, `    case '${type}':\n      return element.value;\n`),
        },
        {
          file: 'packages/widget/src/form/elements.ts',
          change: (text) => insertBefore(text, /^ {2}text: input,$/m, `  ${type}: input,\n`),
        },
        { file: 'README.md', change: (text) => raiseNumbers(text, /\d+ form elements/g) },
      ],
      todo: [
        `In ${wizard}/elements/${Name}.yaml, describe the element; in examples/WizardResponse/form-${file}.yaml, show it.`,
        'Draw it in packages/widget/src/form/elements.ts.',
        `Write its row and its section in ${guides}/{wizard,form-elements}.mdx.`,
        'If its value needs a check that `validation` cannot express, extend packages/client/src/wizard/validate.ts.',
        'Write the text of the changeset. Run `pnpm build`, and commit the generated types.',
      ],
    };
  },
};
