/** The version of this package: that of package.json, which the release step writes here too. */
export const version = '0.1.0';
