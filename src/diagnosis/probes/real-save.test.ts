import {
	exchange,
	followUp,
	healthySite,
	htmlPage,
	restAnswer,
	restError,
	answer,
	type WholeEvidence,
} from '../../../tests/evidence';
import { diagnose } from '../judging';
import type { ExchangeResponse, GivenFacts, Probe } from '../evidence/types';
import { realSaveIn, realSaveOf } from './real-save';

const SAVE: GivenFacts = {
	method: 'PUT',
	url: 'https://example.org/wp-json/wp/v2/posts/5',
	status: 403,
	code: null,
	body: true,
	hasContent: true,
	at: 0,
};

/** A site to which a save was given; `respondTo` answers what is asked about it. */
const given = (
	change: Partial< GivenFacts > = {},
	respondTo: ( probe: Probe ) => ExchangeResponse | undefined = () =>
		undefined
): WholeEvidence =>
	healthySite( ( e ) => {
		e.given = [ { ...SAVE, ...change } ];
		followUp( e, respondTo );
	} );

/** The same, after it was sent for real and answered so. */
function sent( response: ExchangeResponse | null ) {
	const evidence = given();
	const probe = realSaveOf( evidence );
	const save = exchange( probe!, response ?? undefined );
	evidence.exchanges.push(
		response
			? save
			: {
					...save,
					response: null,
					failure: { kind: 'timeout', message: 'No answer.' },
				}
	);
	return evidence;
}

describe( 'a save that passed as a dry run', () => {
	it( 'may be sent for real, as it was written', () => {
		expect( realSaveOf( given() ) ).toMatchObject( {
			method: 'PUT',
			url: SAVE.url,
			dryRun: false,
			credential: 'cookie-nonce',
			vantage: 'browser',
			content: 'own',
		} );
	} );

	it.each< [ string, Partial< GivenFacts > ] >( [
		[ 'its content is not at hand', { hasContent: undefined } ],
		[ 'it only reads', { method: 'GET' } ],
		[ 'it deletes', { method: 'DELETE' } ],
		[ 'its method is a guess', { isMethodAssumed: true, method: 'POST' } ],
		[
			'it went to another site',
			{ url: 'https://example.com/wp-json/wp/v2/posts/5' },
		],
		[
			'it went to another address of the site',
			{ url: 'http://example.org/wp-json/wp/v2/posts/5' },
		],
	] )( 'is not offered where %s', ( _, change ) =>
		expect( realSaveOf( given( change ) ) ).toBeNull()
	);

	it.each( [
		[ [ 'as-sender-own-content' ] ],
		[ [ 'given', 'as-sender-own-content' ] ],
	] )( 'is not offered where its dry run is refused: %s', ( endpoints ) =>
		expect(
			realSaveOf(
				given( {}, ( { endpoint } ) =>
					endpoints.includes( endpoint )
						? restError( 403, 'closed' )
						: undefined
				)
			)
		).toBeNull()
	);

	it( 'is sent by no run, and offered once', () => {
		expect( realSaveIn( given().exchanges ) ).toBeUndefined();
		expect( realSaveOf( sent( restAnswer( 200, { id: 5 } ) ) ) ).toBeNull();
	} );
} );

describe( 'what came of it is the verdict', () => {
	it.each( [
		[
			'passes',
			restAnswer( 200, { id: 5 } ),
			'given-unexplained',
			/PUT \/wp\/v2\/posts\/5 passes: it was answered 200, and is carried out\. Not tried: the name/,
		],
		[
			'is refused by code',
			restError( 403, 'kiosk_locked' ),
			'given-request-refused',
			/answers 403 kiosk_locked to PUT \/wp\/v2\/posts\/5 sent for real/,
		],
		[
			'is refused in front',
			htmlPage( 403, '<title>403 Forbidden</title>', {
				server: 'nginx',
			} ),
			'given-request-refused',
			/web server answers 403 to PUT .* sent for real; WordPress is not asked/,
		],
		[
			'is found wrong by the endpoint',
			restError( 400, 'rest_invalid_param' ),
			'given-unexplained',
			/is answered 400 rest_invalid_param, although it passes as a dry run/,
		],
		[
			'breaks',
			restError( 500, 'internal_server_error' ),
			'fatal-error-in-rest',
			/PHP error ends the save that was sent for real/,
		],
		[
			'has text before its JSON',
			answer( 200, 'Notice: loud{"id":5}', {
				'content-type': 'application/json',
			} ),
			'output-before-json',
			/prints text in front/,
		],
		[
			'is a page',
			htmlPage( 200, '<html><title>Hello</title></html>' ),
			'given-unexplained',
			/answered 200 with something else than JSON/,
		],
		[
			'does not come',
			null,
			'given-unexplained',
			/got no answer, so whether it was saved is not known/,
		],
	] as const )( 'where it %s', ( _, response, check, says ) => {
		const evidence = sent( response );
		const verdict = diagnose( evidence );
		const [ first ] = verdict.findings;
		expect( verdict.headline ).toMatch( says );
		expect( first?.check ).toBe( check );
		expect( first?.finding.remediation.steps ).not.toHaveLength( 0 );
		// Asked again it would save again.
		expect( first?.finding.remediation.unverifiable ).toBeTruthy();
		expect( JSON.stringify( first ) ).not.toContain(
			'Find out which plugin'
		);
	} );
} );
