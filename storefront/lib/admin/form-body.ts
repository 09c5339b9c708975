// A form whose fields are named by their place in the body (`donor.phone`): what is filled in becomes the body, and what
// the API says of `/donor/phone` stands at its field.
export type FormBody = { [name: string]: string | FormBody }
export type Mistakes = Readonly<Record<string, string>>

/** Everything that was filled in; what was left empty is left out, unless emptying it says something. */
export function bodyOf(given: Iterable<[string, FormDataEntryValue]>, { empty = false } = {}): FormBody {
  const body: FormBody = {}
  for (const [name, value] of given) {
    const text = typeof value === 'string' ? value.trim() : ''
    if (text !== '' || empty) put(body, name.split('.'), text)
  }
  return body
}

function put(body: FormBody, [first = '', ...rest]: string[], text: string): void {
  if (rest.length === 0) {
    body[first] = text
    return
  }
  const inner = body[first]
  const next: FormBody = typeof inner === 'object' ? inner : {}
  body[first] = next
  put(next, rest, text)
}

/** The API's field problems by the names of the form's fields; the first of each counts. */
export function mistakesOf(errors: readonly { path: string; code: string }[]): Mistakes {
  const found: Record<string, string> = {}
  for (const { path, code } of errors) {
    // An amount is one field here, though it has two parts.
    const name = path
      .slice(1)
      .replaceAll('/', '.')
      .replace(/\.(amount|currency)$/, '')
    found[name] ??= code
  }
  return found
}

export type Written = { name: string; willValidate: boolean; validity: ValidityState }

/** What the browser itself can see: an empty field that is needed, an address that is none. */
export function mistakesIn(fields: Iterable<Written>): Mistakes {
  const found: Record<string, string> = {}
  for (const { name, willValidate, validity } of fields) {
    if (!willValidate || validity.valid || name === '') continue
    found[name] ??= codeOf(validity)
  }
  return found
}

function codeOf(validity: ValidityState): string {
  if (validity.valueMissing) return 'required'
  if (validity.rangeOverflow) return 'too_large'
  return validity.rangeUnderflow ? 'too_small' : 'malformed'
}
