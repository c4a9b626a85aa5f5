/** Stands for the origin of a site that does not know its own; the domain is reserved to be nobody's (RFC 2606). */
export const UNKNOWN_ORIGIN = 'https://site.invalid';
