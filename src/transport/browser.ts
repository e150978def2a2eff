import type { Probe } from '../diagnosis/evidence/types';
import { requestFor } from './browser-request';
import { createCookieGuard } from './cookie-guard';
import { asksForHeaders } from './echo';
import { reasonAgainst } from './may-be-sent';
import { createDryRuns } from './permit';
import { createVisitorAnswers, readerAsVisitor } from './read-as-visitor';
import { notSent, sendRequest, type BrowserWorld } from './send-request';
import type { Server } from './server';
import {
	type AnswerTo,
	type NonceFor,
	notSentFor,
	recording,
	type SandboxWire,
	type Secrets,
	type SendProbe,
} from './vantage';

/**
 * The browser as a vantage. No probe of it ever raises the browser's login prompt: everything but a login cookie is sent with
 * `credentials: 'omit'`, and a cookie only goes where the same address, asked without one, answered without a challenge.
 *
 * @param server   Our own actions on the site.
 * @param world    What sends requests.
 * @param nonceFor The nonce a probe goes out with.
 * @param secrets  Passwords and tokens, for the probes that have one.
 */
export function createBrowserVantage(
	server: Server,
	world: BrowserWorld,
	nonceFor: NonceFor,
	secrets: Secrets = {}
): SendProbe {
	const visitors = createVisitorAnswers( world );
	const parts = {
		server,
		origin: world.origin,
		nonceFor,
		secrets,
		reasonAgainstCookie: createCookieGuard( world.origin, visitors ),
		dryRunPassFor: createDryRuns(
			server,
			readerAsVisitor( world ),
			world.now
		),
	};

	const answerTo: AnswerTo = async ( probe, signal, sandbox ) => {
		if ( isVisitorsGet( probe, sandbox ) ) {
			// Asked anew, and what a cookie's way then hangs on.
			visitors.forget( probe.url );
			return visitors.at( probe.url, signal );
		}
		try {
			const request = await requestFor( parts, probe, signal, sandbox );
			if ( typeof request === 'string' ) {
				return notSent( request, world.now() );
			}
			return 'kind' in request
				? notSent( request.reason, world.now(), request.failure )
				: await sendRequest( request, world, signal );
		} catch ( error ) {
			return notSentFor( error, world.now() );
		}
	};

	return recording( answerTo );
}

/** Whether a probe is nothing but a visitor's GET. */
const isVisitorsGet = ( probe: Probe, sandbox?: SandboxWire ) =>
	! sandbox &&
	probe.credential === 'none' &&
	probe.method === 'GET' &&
	! probe.dryRun &&
	reasonAgainst( probe ) === null &&
	! asksForHeaders( probe );
