/** What defines each element, by its file; each is loaded when it is asked for. */
const scripts = import.meta.glob<unknown>('../../../widgets/src/define/*.ts');

/** Defines an element by its tag. Rejects where its script cannot be loaded, or there is none. */
export async function defineElement(tag: string): Promise<void> {
  const load = scripts[`../../../widgets/src/define/${tag}.ts`];
  if (!load) throw new Error(`There is no element “${tag}”.`);
  await load();
}
