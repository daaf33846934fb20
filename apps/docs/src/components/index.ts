/** What a guide imports: `import { Diagram, Example, Operation, Snippet } from '#components';` */
export { default as Definition } from './Definition.astro';
export { default as Diagram } from './Diagram.astro';
export { default as Example } from './Example.astro';
export { default as ExampleFile } from './ExampleFile.astro';
export { default as Operation } from './Operation.astro';
export { default as Output } from './Output.astro';
export { default as Reading } from './Reading.astro';
export { default as Schema } from './Schema.astro';
export { default as Snippet } from './Snippet.astro';
export { default as Webhook } from './Webhook.astro';
export { default as WidgetDemo } from './WidgetDemo.astro';
