/** The main text of a news page. `html` is not sanitised yet. */
export interface ExtractedArticle {
  title: string;
  byline: string | null;
  publishedAt: number | null;
  imageUrl: string | null;
  language: string | null;
  html: string;
  text: string;
  completeness: 'full' | 'excerpt';
}
