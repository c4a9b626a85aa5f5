/** Pictures of papers, topics and digests, for other people's pages. */
export const pictures = {
  /** Who made it, and where that is: "Reading room · papers.example.org" */
  pictureCredit: (site: string, host: string | null) =>
    host === null ? site : `${site} · ${host}`,
  pictureDateUnknown: 'Date unknown',
  /** "Graphs · Robots" */
  pictureList: (parts: readonly string[]) => parts.join(' · '),
  /** What a picture shows, in sentences, for those who do not see it. */
  pictureParts: (parts: readonly string[]) =>
    parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' '),
};
