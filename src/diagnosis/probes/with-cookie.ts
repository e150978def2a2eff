import type {
	Endpoint,
	Exchange,
	GivenFacts,
	Probe,
	SiteFacts,
} from '../evidence/types';
import { expectations } from '../exchange/expectations';
import { answerOf, isAnswered, type Answered } from '../exchange/find-exchange';
import { cacheMark } from '../products/marks';
import { repetitionAsGiven, WITH_COOKIE_ENDPOINT } from './given-request';
import { restProbe } from './make-probe';
import type { Plan } from './plan-probes';

/** The very login was let in, by the site itself. */
function passedAlone(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	request: GivenFacts
): Answered | undefined {
	const own = repetitionAsGiven( site, exchanges, request );
	return isAnswered( own ) &&
		own.response.status < 300 &&
		cacheMark( own.response ) === null
		? own
		: undefined;
}

/**
 * Where the first given request brings a cookie beside its login, no nonce, and that login passed when it was sent alone: the same with
 * a login cookie. WordPress goes by the cookie first, and without a nonce takes whoever sends it for nobody
 * (`wp_validate_application_password()`, `rest_cookie_check_errors()`). A login that was refused is not sent again.
 */
export function probeWithCookie(
	{ site, page }: Plan,
	[ request ]: readonly GivenFacts[],
	exchanges: readonly Exchange[]
): Probe[] {
	const own =
		request?.cookie && request.nonce === false
			? passedAlone( site, exchanges, request )
			: undefined;
	if (
		! own ||
		own.probe.vantage !== 'browser' ||
		own.probe.route === null
	) {
		return [];
	}
	const { route, url, form, method, dryRun, credential } = own.probe;
	return [
		restProbe( site, page, {
			endpoint: WITH_COOKIE_ENDPOINT,
			route,
			url,
			form: form === 'direct' ? 'pretty' : form,
			method,
			dryRun,
			credential,
			expects: expectations.givenWithCookie(),
		} ),
	];
}

/** What was answered to the login with a login cookie beside it, where that was refused; undefined where it was not, or not tried. */
export function refusedWithCookie(
	exchanges: readonly Exchange[]
): Answered | undefined {
	const endpoint: Endpoint = WITH_COOKIE_ENDPOINT;
	const answered = answerOf( exchanges, { endpoint } );
	return answered &&
		[ 401, 403 ].includes( answered.response.status ) &&
		cacheMark( answered.response ) === null
		? answered
		: undefined;
}
