import { getDocumentProxy } from 'unpdf'

/** The text of each page as Firefox copies it: in the order it is read, ligatures taken apart. */
export async function pdfPages(pdf: Buffer): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    const text = items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    pages.push(text.normalize('NFKC'))
  }
  return pages
}

export const pdfText = async (pdf: Buffer): Promise<string> => (await pdfPages(pdf)).join('\n')
