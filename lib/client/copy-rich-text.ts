/** Selects and copies in the old way, where a page without a secure context has no clipboard of its own. */
function copyBySelection({ text, html }: { text: string; html: string }): boolean {
  let copied = false
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    copied = true
  }
  document.addEventListener('copy', fill, { once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return copied
}

/**
 * Puts a text into the clipboard in two forms: plain for editors, HTML for word processors and mail. Must run within a
 * click or key press. Resolves to false where the browser does not allow it.
 */
export async function copyRichText(content: { text: string; html: string }): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([content.text], { type: 'text/plain' }),
        'text/html': new Blob([content.html], { type: 'text/html' }),
      }),
    ])
    return true
  } catch {
    return copyBySelection(content)
  }
}
