import type { Exchange, Probe } from '../evidence/types';
import { answerOf, type Answered } from '../exchange/find-exchange';
import { cacheMark } from '../products/marks';
import { restProbe } from './make-probe';
import type { Plan } from './plan-probes';

const asked = ( exchanges: readonly Exchange[], form: 'pretty' | 'query' ) =>
	answerOf( exchanges, {
		endpoint: 'edit-context',
		credential: 'cookie-nonce',
		form,
	} );

/**
 * What a post type looks like without and with `context=edit`: only then its capabilities are shown, and they come first
 * (WP_REST_Post_Types_Controller::prepare_item_for_response()).
 */
const WITHOUT = /^\s*\{\s*"description":/;
const WITH = /^\s*\{\s*"capabilities":/;

/** The pretty address answered as if it had no arguments. */
function ignoring( exchanges: readonly Exchange[] ): Answered | undefined {
	const pretty = asked( exchanges, 'pretty' );
	return pretty?.response.status === 200 &&
		WITHOUT.test( pretty.response.body ) &&
		// A cache that goes by the path alone keeps them back too, and is another cause.
		cacheMark( pretty.response ) === null
		? pretty
		: undefined;
}

/** The same in the other form, whose arguments go another way: is it the way, or does something on the site ignore them? */
export function probeArguments(
	{ site, page }: Plan,
	exchanges: readonly Exchange[]
): Probe[] {
	const pretty = ignoring( exchanges );
	const { credential, expects, endpoint, route, vantage } =
		pretty?.probe ?? {};
	return credential && expects && endpoint && route && vantage
		? [
				restProbe( site, page, {
					endpoint,
					route,
					credential,
					vantage,
					expects,
					form: 'query',
				} ),
			]
		: [];
}

/** The request whose arguments were lost on the way, and the one in the other form whose arguments were not; undefined for none. */
export function lostArguments(
	exchanges: readonly Exchange[]
): { pretty: Answered; query: Answered } | undefined {
	const pretty = ignoring( exchanges );
	const query = asked( exchanges, 'query' );
	return pretty && query && WITH.test( query.response.body )
		? { pretty, query }
		: undefined;
}
