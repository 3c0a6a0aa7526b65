// A transcript whose text was renamed: on to its new address, with the turn and the fingerprint that were asked for.
{
  const { href } = /** @type {HTMLAnchorElement} */ (document.getElementById("st-moved-to"));
  location.replace(href + location.search + location.hash);
}
