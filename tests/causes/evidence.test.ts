import { diagnose, judgeAgain } from '../../src/diagnosis/judging';
import { exchangesBehind } from '../../src/diagnosis/engine/finding-exchanges';
import type { AccountMatrix } from '../../src/diagnosis/evidence/account-matrix';
import type { Evidence, Exchange } from '../../src/diagnosis/evidence/types';
import { findScenario, SCENARIOS } from '../env/demo/scenarios';
import { exchange } from '../evidence';
import { savedEvidences } from './evidence-files';
import { isRight, judgeScenario } from './judge-scenario';

const saved = savedEvidences().map( ( each ) => ( {
	...each,
	title: `${ each.scenario } (${ each.bench })`,
} ) );

// A new scenario gets its evidence with: npm run causes -- --save <name>.
it( 'has evidence of every scenario', () => {
	expect( new Set( saved.map( ( { scenario } ) => scenario ) ) ).toEqual(
		new Set( SCENARIOS.map( ( { name } ) => name ) )
	);
} );

it.each( saved.map( ( each ) => [ each.title, each ] as const ) )(
	'%s, judged again, gives the same verdict',
	( _, { scenario, evidence, names } ) => {
		const mark = judgeScenario(
			findScenario( scenario ),
			diagnose( evidence ),
			names
		);
		expect( mark ).toMatchObject( {
			falseAlarms: [],
			broken: [],
			unnamed: [],
			accused: [],
		} );
		expect( isRight( mark ) ).toBe( true );
	}
);

it.each( saved.map( ( each ) => [ each.title, each ] as const ) )(
	'%s holds no secret and does not say what is broken',
	( _, { scenario, evidence } ) => {
		const text = JSON.stringify( evidence );
		expect( text ).not.toMatch(
			/"[0-9a-f]{10}"|wordpress_logged_in_[0-9a-f]{32}/
		);
		// Its plugins carry names that say nothing: the diagnosis judges what was measured.
		const words = [
			scenario,
			...findScenario( scenario ).plugins.flatMap( ( plugin ) => [
				`${ plugin }/`,
				plugin.replace( /-/g, ' ' ),
				plugin.replace( /-/g, '' ),
			] ),
		];
		expect(
			words.filter( ( word ) =>
				new RegExp( `\\b${ word }`, 'i' ).test( text )
			)
		).toEqual( [] );
	}
);

const findings = saved.flatMap( ( { title, evidence } ) =>
	diagnose( evidence ).findings.map(
		( { check, finding } ) =>
			[ `${ check } in ${ title }`, check, finding, evidence ] as const
	)
);

/** Another site of the same kind on which nothing is wrong. */
const healthy = saved.find(
	( { title } ) => title === 'healthy (Apache, php-fpm)'
)?.evidence as Evidence;

/** What a healthy site answers, as the probe itself says; what the healthy site was asked too is taken from there. */
function mended( { probe }: Exchange ): Exchange {
	return (
		healthy.exchanges?.find( ( each ) => each.probe.id === probe.id ) ??
		exchange( probe )
	);
}

/** The same comparison, in which nobody is refused any more. */
const allAllowed = ( matrix: AccountMatrix ): AccountMatrix => ( {
	...matrix,
	rows: matrix.rows.map( ( row ) => ( {
		...row,
		answers: row.answers.map( ( each ) => ( {
			...each,
			status: 200,
			code: null,
			letThrough: true,
		} ) ),
	} ) ),
} );

it.each( findings )(
	'Verify of %s stays red when nothing has changed',
	( _, check, finding, evidence ) => {
		const asked = exchangesBehind( finding );
		expect( judgeAgain( check, finding, evidence, asked ).isProven ).toBe(
			false
		);
	}
);

it( 'says why where Verify could never turn green: what failed was sent by something else, once', () => {
	expect(
		new Set(
			findings
				.filter(
					( [ , , { remediation } ] ) => remediation.unverifiable
				)
				.map( ( [ , check ] ) => check )
		)
	).toEqual(
		new Set( [
			'app-login-missing',
			'app-sends-account-password',
			'app-token-expired',
			'app-user-name-wrong',
			'browser-keeps-cookies-back',
			'cookie-without-nonce',
			'nonce-expired',
			'nonce-of-another-visitor',
			'given-header-malformed',
			'given-key-refused',
			'given-login-refused',
			'given-request-refused',
			'given-signature-refused',
			'given-token-refused',
			'given-unexplained',
			// A login would have to be sent.
			'xmlrpc-logins-off',
		] )
	);
} );

it.each(
	findings.filter( ( [ , , { remediation } ] ) => ! remediation.unverifiable )
)(
	'Verify of %s turns green on a site where it is mended',
	( _, check, finding, evidence ) => {
		expect(
			judgeAgain(
				check,
				finding,
				{
					...evidence,
					...healthy,
					given: evidence.given,
					accounts:
						evidence.accounts && allAllowed( evidence.accounts ),
					exchanges: ( evidence.exchanges ?? [] ).map( mended ),
				},
				exchangesBehind( finding )
			)
		).toMatchObject( { isProven: true, odd: [] } );
	}
);

/** How many requests a diagnosis may send: of a site on which nothing is wrong, and of any. */
const BUDGET = { healthy: 12, any: 30 };

it.each( saved.map( ( each ) => [ each.title, each ] as const ) )(
	'%s keeps to the number of requests',
	( _, { scenario, evidence } ) => {
		const isHealthy = ! findScenario( scenario ).expect.checks[ 0 ];
		const sent = evidence.exchanges?.length ?? 0;
		expect( sent ).toBeGreaterThan( 0 );
		expect( sent ).toBeLessThanOrEqual(
			isHealthy ? BUDGET.healthy : BUDGET.any
		);
	}
);
