/** One change of Redoc's script, for what none of its options can set. */
export interface Edit {
  /** What it is for. */
  reason: string;
  find: RegExp;
  /** How often it is found. */
  times: number;
  replace: string;
}

/** Redoc's own mark, which it would fetch from its CDN: without a network the page would show a gap instead. */
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="38" height="14"><text y="11" font-family="sans-serif" font-size="11" font-weight="700" fill="#0044d4">Redoc</text></svg>',
)}`;

export const edits: readonly Edit[] = [
  {
    reason: 'The search is that of the site, which finds guides as well.',
    find: /\(0,\w+\.jsx\)\([\w$]+,\{items:\w+,store:\w+,basePath:\w+,document:[^{}]*\}\),/g,
    times: 1,
    replace: '',
  },
  {
    reason: 'The page shows its logo without asking another host.',
    find: /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g,
    times: 2,
    replace: logo,
  },
  {
    reason: 'Light or dark is chosen once for the whole site, which keeps the choice under this key.',
    find: /redoc\.colorMode/g,
    times: 2,
    replace: 'starlight-theme',
  },
  {
    reason: 'Code is coloured by classes, because the policy of the page forbids style attributes.',
    find: /[\w$]+\?` style="color: var\(\$\{[\w$]+\}\)"`:``/g,
    times: 1,
    replace: '``',
  },
  {
    reason: 'A sample keeps its field `sources`, see the next edit.',
    find: /\.map\(\(\{lang:(\w+),label:(\w+),source:(\w+)\}\)=>\(\{lang:\1,label:\2,source:\3\}\)\)/g,
    times: 1,
    replace: '.map(sample=>sample)',
  },
  {
    reason: 'A sample shows the example and the media type that are chosen above it, not always the first.',
    find: /(activeMediaType:(?<type>\w+),(?:(?!function )[\s\S])*?,(?<example>\w+)=(\w+)\?\w+\[\4\]\?\.key\?\?\4:void 0,(?:(?!function )[\s\S])*?return (?<sample>\w+)\?)\k<sample>\.source(:`\/\/ \$\{\w+\(`unsupportedLanguage`[^\]]*?\},\[)/g,
    times: 1,
    replace: '$1($<sample>.sources?.[$<type>]?.[$<example>]??$<sample>.source)$6$<type>,$<example>,',
  },
];

/**
 * Changes a script as the edits say.
 *
 * @throws Error naming the edit that does not fit, so that an update of Redoc is looked at
 */
export function applyEdits(script: string, list: readonly Edit[] = edits): string {
  return list.reduce((text, { reason, find, times, replace }) => {
    const count = text.match(find)?.length ?? 0;
    if (count !== times) {
      throw new Error(
        `Redoc has changed: found ${count} places instead of ${times} for "${reason}" Repair src/reference/redoc-edits.ts.`,
      );
    }
    return text.replace(find, replace);
  }, script);
}
