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
