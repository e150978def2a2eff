import { __ } from '@wordpress/i18n';
import type { Step } from '../../evidence/types';
import type { Answered } from '../../probes';

/** What comes before the first thing that looks like an answer of the REST API. */
const BEFORE_JSON =
	/^([\s\S]*?)(?:\[\{"id":|\{"(?:id|code|name|namespace|ws401)":|\[\]\s*$)/;

/** What WordPress itself writes there when an address asks for JSONP (`_jsonp=…`, `WP_REST_Server::serve_request()`). */
const JSONP = /^\/\*\*\/[\w.]+\($/;

/** The text in front of the JSON; empty when there is none. */
export function noiseIn( { probe, response }: Answered ): string {
	const before =
		probe.route === null || response.json
			? ''
			: ( BEFORE_JSON.exec( response.body )?.[ 1 ] ?? '' );
	return JSONP.test( before ) ? '' : before;
}

/** Whether somebody who is logged in gets clean answers: then what visitors get is a page of its own, for nothing stands in front of all. */
const isForVisitors = ( all: readonly Answered[] ): boolean =>
	all.some(
		( { probe, response } ) =>
			probe.route !== null &&
			probe.credential === 'cookie-nonce' &&
			response.json
	);

/**
 * Whether text longer than what is kept of an answer stands in front of REST: what is kept is the very beginning that our own address
 * on admin-ajax answers with too, from which the facts came nevertheless, behind it.
 */
export function isAllNoise(
	exchange: Answered,
	all: readonly Answered[]
): boolean {
	const { probe, response } = exchange;
	return (
		probe.route !== null &&
		response.truncated &&
		! response.json &&
		// Where both were led elsewhere, it is the page there that begins alike: a login form, say.
		! response.redirected &&
		! isForVisitors( all ) &&
		all.some(
			( own ) =>
				own.probe.endpoint === 'echo' &&
				own.probe.vantage === probe.vantage &&
				own.response.truncated &&
				own.response.body === response.body
		)
	);
}

/** What to do where the text is PHP’s own. */
export const noticesStep = (): Step => ( {
	title: __( 'Keep PHP’s notices out of answers', 'who-said-401' ),
	text: __(
		'If the text is a notice or warning of PHP: it names the file. Set WP_DEBUG_DISPLAY to false in wp-config.php, so that such notices go to a log.',
		'who-said-401'
	),
	snippet: {
		language: 'php',
		where: 'wp-config.php',
		code: "define( 'WP_DEBUG_DISPLAY', false );",
	},
} );
