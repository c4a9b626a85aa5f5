/** A step of an instruction; `code`: the code for it stands below. */
export interface Step {
  text: string;
  code?: boolean;
}

interface Guide {
  name: string;
  steps: readonly Step[];
}

/**
 * How things are embedded in other people's systems. Keys are those of `guides` in site/embed/guides.ts, and the steps
 * with code are as many as that gives, in its order.
 */
export const embedGuides = {
  embedGuides: {
    html: {
      name: 'Plain HTML',
      steps: [
        {
          text: 'Paste it where it is to stand. Until the script has come, and where it does not, readers have the link.',
          code: true,
        },
        {
          text: 'Several on one page need the script once. It is a fixed version that will not change: the hash makes browsers refuse anything else.',
        },
        {
          text: 'A frame in place of the element keeps the height you give it. These lines let it follow what it shows:',
          code: true,
        },
      ],
    },
    wordpress: {
      name: 'WordPress',
      steps: [
        {
          text: 'On a WordPress of your own, add a Custom HTML block. It keeps scripts for administrators and editors; in a network of sites, for its super administrators only.',
          code: true,
        },
        {
          text: 'Without that right, paste this address into a line of its own. WordPress asks the page for its oEmbed and shows it in a frame.',
          code: true,
        },
        {
          text: 'WordPress.com takes out scripts and frames unless the plan includes plugins. There, add an Image block, insert this address, and link it to the page.',
          code: true,
        },
      ],
    },
    ghost: {
      name: 'Ghost',
      steps: [
        { text: 'Type /html on an empty line for an HTML card, and paste it there.', code: true },
        {
          text: 'Mail programs run no scripts: subscribers who read the post as mail have the link.',
        },
      ],
    },
    hugo: {
      name: 'Hugo',
      steps: [
        {
          text: 'Make a shortcode. Before Hugo 0.146 its folder is layouts/shortcodes.',
          code: true,
        },
        { text: 'Use it in any page:', code: true },
        {
          text: 'Or paste the code straight into Markdown, once Hugo is told to leave HTML in:',
          code: true,
        },
      ],
    },
    jekyll: {
      name: 'Jekyll',
      steps: [
        {
          text: 'Its Markdown leaves HTML as it is: paste the code into a post, with an empty line before and after. Or keep it as an include:',
          code: true,
        },
        { text: 'And name it where it is to stand:', code: true },
      ],
    },
    astro: {
      name: 'Astro',
      steps: [
        { text: 'Install the elements.', code: true },
        { text: 'Astro bundles the script and loads it once a page.', code: true },
      ],
    },
    react: {
      name: 'React',
      steps: [
        { text: 'Install the elements. React 19 sets their properties too.', code: true },
        { text: 'Types for JSX come with the package, as @offprint/widgets/jsx.', code: true },
      ],
    },
    vue: {
      name: 'Vue',
      steps: [
        { text: 'Install the elements.', code: true },
        { text: 'Tell Vue’s compiler that the tag is no component of yours:', code: true },
        { text: 'Then use it in a template.', code: true },
      ],
    },
    svelte: {
      name: 'Svelte',
      steps: [
        { text: 'Install the elements.', code: true },
        { text: 'Import them where they are used. Svelte takes them as they are.', code: true },
      ],
    },
    notion: {
      name: 'Notion',
      steps: [
        {
          text: 'Type /embed, paste this address, and drag the block to the height you like.',
          code: true,
        },
      ],
    },
    markdown: {
      name: 'Markdown and README',
      steps: [
        {
          text: 'A picture that is a link. It takes the colours of whoever looks at it, light or dark.',
          code: true,
        },
      ],
    },
    csp: {
      name: 'Pages with a strict policy',
      steps: [
        {
          text: 'Allow this site in the content security policy; trusted-types only where the page asks for them.',
          code: true,
        },
        { text: 'Where style in attributes is forbidden, the box gets a class:', code: true },
        { text: 'And its style stands in your style sheet:', code: true },
      ],
    },
  } satisfies Record<string, Guide>,
};
