// The messages of the site's language: none in English, which stands in the code. For another language a build writes
// this file anew.

export const language = "en";
export const messages = {};
export const plural = (count) => (count === 1 ? 0 : 1);
