/**
 * File formats: PDF, Word and Markdown from a page of HTML; spreadsheets and CSV from tables of words. Comes in: HTML
 * that stands alone, or rows of words. It knows nothing of peer support, and the clock and the machine's fonts have no
 * place in it.
 */
package peersupport.export;
