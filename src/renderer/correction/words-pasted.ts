import { plainText } from '../../shared/anchor/plain-text'

/** Elements that begin a line of their own. */
const blocks = 'address,article,blockquote,dd,div,dl,dt,figure,h1,h2,h3,h4,h5,h6,hr,li,ol,p,pre,section,table,tr,ul'

/** The words of what is pasted, without their formatting; empty where there are none, as in a picture or a file. */
export function wordsPasted(pasted: Pick<DataTransfer, 'getData'>): string {
  const plain = pasted.getData('text/plain')
  return plainText(plain === '' ? wordsOf(pasted.getData('text/html')) : plain)
}

/** Some programs give formatted words alone. What a page would not show is left out; nothing of it is loaded or run. */
function wordsOf(html: string): string {
  if (html === '') return ''
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const unseen of body.querySelectorAll('script,style,template,noscript,title')) unseen.remove()
  // Where lines break in the source says nothing.
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('pre')) node.nodeValue = (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ')
  for (const end of body.querySelectorAll('br')) end.replaceWith('\n')
  for (const cell of body.querySelectorAll('td + td, th + td, th + th, td + th')) cell.prepend('\t')
  for (const block of body.querySelectorAll(blocks)) {
    block.before('\n')
    block.after('\n')
  }
  return (body.textContent ?? '').replace(/ *\n[ \n]*/g, '\n').trim()
}
