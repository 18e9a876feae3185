/** A page that is a file of its own: what people are sent who have never seen Lorgnette. */
interface PageFile {
  language: string;
  title: string;
  /** Its hash is the one style that the page's own policy lets in: no attribute of the body may hold any. */
  style: string;
  /** Markup in which all that a person or a page wrote is text already. */
  body: string;
  /** It holds pictures, as data addresses. */
  hasPictures?: boolean;
}

/** The page as the text of a file: without scripts, nothing fetched from anywhere, and a policy that says so. */
export async function pageFile({ language, title, style, body, hasPictures }: PageFile): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  const allowed = [
    "default-src 'none'",
    `style-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`,
    ...(hasPictures ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${asText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${allowed}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${asText(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it stands in markup: nothing in it is markup. */
export const asText = (written: string): string => written.replaceAll(/[&<>"']/g, (mark) => marks[mark]!);
