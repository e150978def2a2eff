import type {
	ExchangeResponse,
	LiteralPlaces,
} from '../../diagnosis/evidence/types';
import { isCoreRefusal } from '../../diagnosis/exchange/core-refusals';
import { LiteralPlacesSchema } from '../../transport/action-schemas';
import type { Server } from '../../transport/server';

/** A longer message is put together as it is said. */
const LONGEST_MESSAGE = 200;

/** What is looked for: the words of an answer, and its status where it came before this plugin was loaded; or where the Authorization header is taken out of PHP's variables. */
export type Words =
	{ code: string; message: string; status?: string } | { removal: '1' };

/** Entities that WordPress's own escaping writes (esc_html in wp-includes/formatting.php). */
const ENTITIES: Readonly< Record< string, string > > = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#039;': "'",
};

/** The one place of a page that says what is the matter: what `wp_die` writes (wp-includes/functions.php), else its heading. */
const SAID = [
	/<div class="wp-die-message">([^]{1,2000}?)<\/div>/,
	/<h1[^>]{0,200}>([^]{1,1000}?)<\/h1>/i,
];

/** What a page says, without its tags; the whole answer where it has none. */
function sentenceOf( { body, truncated }: ExchangeResponse ): string {
	const part = SAID.map( ( pattern ) => pattern.exec( body )?.[ 1 ] ).find(
		( each ) => each !== undefined
	);
	return truncated && part === undefined
		? ''
		: ( part ?? body )
				.replace( /<[^<>]*>/g, '' )
				.replace( /&(?:amp|lt|gt|quot|#039);/g, ( entity ) =>
					String( ENTITIES[ entity ] )
				)
				.trim();
}

/**
 * What of an answer stands in somebody's code, of one that came early its status at least; null where its words are WordPress's own, or it has none.
 *
 * @param response The answer.
 * @param isEarly  Whether it came before WordPress was there: whoever answers then says WordPress's words itself, and what a page says
 *                 is no theme's.
 */
export function wordsOf(
	response: ExchangeResponse | null,
	isEarly: boolean
): Words | null {
	const code = response?.code ?? '';
	if ( ! response || ( ! isEarly && isCoreRefusal( code ) ) ) {
		return null;
	}
	const isPage = isEarly && code === '' && ! response.json;
	const message =
		response.message ?? ( isPage ? sentenceOf( response ) : '' );
	const fitting = message.length <= LONGEST_MESSAGE ? message : '';
	if ( isEarly && response.status >= 300 ) {
		return { code, message: fitting, status: String( response.status ) };
	}
	return code + fitting === '' ? null : { code, message: fitting };
}

/**
 * Where words stand in the active code, or where it takes the Authorization header out of PHP's variables. Throws a `ServerError`.
 *
 * @param server Whom to ask.
 * @param wanted What to look for.
 * @param signal Ends it.
 */
export const placesOf = (
	server: Server,
	wanted: Words,
	signal?: AbortSignal
): Promise< LiteralPlaces > =>
	server.call( 'ws401_find_literals', LiteralPlacesSchema, wanted, signal );
