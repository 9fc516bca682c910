const named = 'img,form,iframe,embed,object,input,button,select,textarea,fieldset,output';

/**
 * Takes away the names and ids by which elements hide members of their document or form:
 * `<img name="body">` makes `document.body` a picture, and `<input name="firstChild">` its form's
 * first child. Nothing else is changed.
 */
export function freeMembers(document: Document): void {
  // The members themselves may be hidden, so they are asked for where they are defined.
  const own = Object.getPrototypeOf(document) as Document;
  const all: NodeListOf<Element> = own.querySelectorAll.call(document, named);
  for (const element of Array.from(all)) {
    const kind = Object.getPrototypeOf(element) as Element;
    for (const attribute of ['name', 'id']) {
      const value = kind.getAttribute.call(element, attribute);
      // What an element has a form has as well, and no more of a form's members is asked for.
      if (value !== null && value !== '' && (value in own || value in kind))
        kind.removeAttribute.call(element, attribute);
    }
  }
}

/** The markup as a document whose members are its own. Needs a DOM; runs and fetches nothing. */
export function parseHtml(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  freeMembers(document);
  return document;
}
