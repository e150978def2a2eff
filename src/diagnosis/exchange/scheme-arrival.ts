import { answerOf, type Answered } from './find-exchange';
import type {
	Endpoint,
	Exchange,
	HeaderScheme,
	ServerFacts,
} from '../evidence/types';

/** Endpoints of the echo that is asked with a header as real programs send it. */
export const SCHEME_ENDPOINTS: Record< HeaderScheme, Endpoint > = {
	basic: 'echo-basic',
	bearer: 'echo-bearer',
};

/** What became of a header of one scheme on its way to PHP. */
export interface SchemeArrival {
	scheme: HeaderScheme;
	/** `answered`: with this header something answered in the echo's place. */
	fate: 'arrives' | 'lost' | 'answered';
	exchange: Answered;
}

/** What the echo says; null when something else answered. */
function echoIn( { response }: Answered ): Record< string, unknown > | null {
	try {
		const said = JSON.parse( response.body );
		return said?.success === true && typeof said.data === 'object'
			? said.data
			: null;
	} catch {
		return null;
	}
}

/**
 * What became of a header of this scheme; null when it was not asked.
 *
 * Apache's module reads a Basic login by itself and hands it over as `PHP_AUTH_USER`, whatever the variables hold. The test's
 * header is no login, so there it is enough that `getallheaders()` sees it.
 */
export function arrivalOf(
	exchanges: readonly Exchange[],
	{ sapi }: ServerFacts,
	scheme: HeaderScheme
): SchemeArrival | null {
	const exchange = answerOf( exchanges, {
		endpoint: SCHEME_ENDPOINTS[ scheme ],
	} );
	if ( ! exchange ) {
		return null;
	}
	const echo = echoIn( exchange );
	if ( ! echo ) {
		return { scheme, fate: 'answered', exchange };
	}
	const isThere =
		echo.httpAuthorization === true ||
		echo.redirectHttpAuthorization === true ||
		( scheme === 'basic' &&
			sapi === 'apache2handler' &&
			echo.getallheaders === true );
	return { scheme, fate: isThere ? 'arrives' : 'lost', exchange };
}
