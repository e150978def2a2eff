import type { Exchange } from '../evidence/types';
import { isAnswered, isAsExpected, type Answered } from './find-exchange';

/**
 * Whether visitors do not get the feed: an error, or a page in its place. A feed of any form is XML (`feed_content_type()`), or JSON where
 * a plugin makes one; some sites serve it under the type of a page.
 */
export const isFeedMissing = (
	exchange: Exchange | undefined
): exchange is Answered =>
	isAnswered( exchange ) &&
	( ! isAsExpected( exchange ) ||
		( /^text\/html\b/i.test(
			exchange.response.headers[ 'content-type' ] ?? ''
		) &&
			! /^\s*<(?:\?xml|rss|feed|rdf:RDF)\b/i.test(
				exchange.response.body
			) ) );
