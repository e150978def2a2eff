import type {
	Credential,
	Exchange,
	Finding,
	Verdict,
} from '../../diagnosis/evidence/types';
import type { Failing } from '../../history/beginning';
import type { RecordedCredential } from '../../history/types';

/** How the history calls what a probe identifies itself with. */
const CREDENTIALS: Record< Credential, RecordedCredential > = {
	none: 'none',
	cookie: 'cookie',
	'cookie-nonce': 'cookie-nonce',
	'application-password': 'basic',
	bearer: 'bearer',
};

/** Checks that find the header Authorization lost. */
const HEADER = /^authorization-/;

/** What decides before WordPress is there. */
const IN_FRONT = [ 'htaccess', 'server' ] as const;

/** From which status on an answer is a refusal. */
const REFUSED = 400;

/**
 * What fails, in the words of the history.
 *
 * @param check     Which check found it.
 * @param finding   What it found.
 * @param exchanges What was asked.
 * @param asked     When the diagnosis began, in seconds since the epoch.
 * @return Null where it is nothing that the history could have seen.
 */
export function failingOf(
	check: string,
	finding: Pick< Finding, 'because' | 'suspects' > &
		Partial< Pick< Finding, 'station' > >,
	exchanges: readonly Exchange[],
	asked: number
): Failing | null {
	const { because, suspects, station } = finding;
	const shared = {
		asked,
		suspects: suspects.map( ( { component } ) => component.id ),
	};
	if ( HEADER.test( check ) ) {
		return {
			what: 'header',
			route: null,
			status: 0,
			code: '',
			credential: 'none',
			...shared,
			subjects: IN_FRONT,
		};
	}
	const cited = because.flatMap( ( one ) =>
		one.kind === 'exchange' ? [ one.id ] : []
	);
	const exchange = exchanges.find(
		( { probe, response } ) =>
			cited.includes( probe.id ) &&
			response !== null &&
			response.status >= REFUSED &&
			( probe.route !== null || isLogin( probe.url ) )
	);
	if ( ! exchange?.response ) {
		return null;
	}
	const { probe, response } = exchange;
	return {
		what: probe.route === null ? 'login' : 'rest',
		route: probe.route,
		status: response.status,
		code: response.code ?? '',
		credential: CREDENTIALS[ probe.credential ],
		...shared,
		...( station === 'web-server' ? { subjects: IN_FRONT } : {} ),
	};
}

/** What a verdict asks of the history. */
export type Asked =
	/** When something that fails began. */
	| { failing: Failing }
	/** What was wrong of late, where nothing is now; when it was asked, in seconds since the epoch. */
	| { failing: null; healthyAt: number }
	| null;

/**
 * What a verdict asks of the history.
 *
 * @param verdict   The verdict.
 * @param exchanges What was asked.
 * @param asked     When the diagnosis began, in seconds since the epoch.
 */
export function askedOf(
	verdict: Pick< Verdict, 'kind' | 'findings' >,
	exchanges: readonly Exchange[],
	asked: number
): Asked {
	const { kind, findings } = verdict;
	if ( kind === 'healthy' ) {
		return { failing: null, healthyAt: asked };
	}
	const [ first ] = kind === 'problem' ? findings : [];
	const failing =
		first && failingOf( first.check, first.finding, exchanges, asked );
	return failing ? { failing } : null;
}

/** Whether an address is the login screen’s. */
const isLogin = ( url: string ): boolean =>
	/\/wp-login\.php$/.test( new URL( url ).pathname );
