// What the system offers to pass something on with: on phones and tablets, where people look for it.
export const canShare = () => Boolean(navigator.share) && matchMedia("(pointer: coarse)").matches;

/** Hand something to the system's own sheet; that a reader closes it is no failure. */
export async function share(what) {
  try {
    await navigator.share(what);
  } catch {
    // Closed without a choice.
  }
}
