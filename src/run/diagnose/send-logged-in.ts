import { isAsExpected } from '../../diagnosis/probes';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import type { Server } from '../../transport/server';
import { runProbes, type Vantages } from './run-probes';

/** Answered before the login is looked at (`WP_REST_Application_Passwords_Controller::get_user()`), so a lost one does not explain it. */
const NOT_AVAILABLE = 'application_passwords_disabled';

/**
 * Sends probes and makes sure that those with a login were sent with one: when one of them was refused, the login is proven
 * afterwards, and if it had ended, they are sent again after the user has logged in.
 */
export async function sendLoggedIn(
	server: Server,
	probes: readonly Probe[],
	vantages: Vantages,
	progress: { onExchange: ( exchange: Exchange ) => void },
	signal?: AbortSignal,
	options: Parameters< typeof runProbes >[ 4 ] = {}
): Promise< Exchange[] > {
	// eslint-disable-next-line @wordpress/no-unused-vars-before-return -- A login during the first round counts.
	const loginsBefore = server.logins();
	const first = await runProbes(
		probes,
		vantages,
		progress.onExchange,
		signal,
		options
	);
	const doubtful = first.filter(
		( exchange ) =>
			exchange.probe.credential.startsWith( 'cookie' ) &&
			! isAsExpected( exchange ) &&
			exchange.response?.code !== NOT_AVAILABLE
	);
	if ( doubtful.length === 0 || signal?.aborted ) {
		return first;
	}
	await server.proveLogin( signal );
	if ( server.logins() === loginsBefore ) {
		return first;
	}
	const again = await runProbes(
		doubtful.map( ( { probe } ) => probe ),
		vantages,
		progress.onExchange,
		signal,
		options.pace ? { pace: options.pace } : {}
	);
	const byId = new Map( again.map( ( each ) => [ each.probe.id, each ] ) );
	return first.map( ( each ) => byId.get( each.probe.id ) ?? each );
}
