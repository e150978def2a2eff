import { exchange, restError } from '../../../tests/evidence';
import type { Isolation } from '../../isolation';
import { found, PROBE, searchOutcome } from '../../../tests/search-outcome';
import type {
	Component,
	Finding,
	Suspect,
	Verdict,
} from '../../diagnosis/evidence/types';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import { claimOf } from '../isolation/claim';
import { sureSentence, verdictNow } from './verdict-now';

const CHECK = 'rest-closed-to-visitors';

function suspect( id: string, name: string, suspicion: number ): Suspect {
	const component: Component = { kind: 'plugin', id, name };
	return { component, suspicion, file: id, line: 7, where: 'init' };
}

function verdict( given: Partial< Finding > = {} ): Verdict {
	const finding: Finding = {
		severity: 'error',
		certainty: null,
		summary: 'Code on this site answers 401 to every visitor.',
		detail: 'One of several.',
		because: [ { kind: 'exchange', id: PROBE.id, note: '401' } ],
		remediation: {
			steps: [ { text: 'Find it.' } ],
			tradeOff: '',
			verify: [ PROBE.id ],
		},
		station: 'plugin',
		suspects: [
			suspect( 'b/b.php', 'Beta', 0.4 ),
			suspect( 'a/a.php', 'Alpha', 0.3 ),
		],
		...given,
	};
	return {
		kind: 'problem',
		headline: finding.summary,
		certainty: finding.certainty ?? null,
		origin: null,
		findings: [ { check: CHECK, finding } ],
		results: [
			{ id: CHECK, title: 'Visitors may read', outcome: 'fail', finding },
		],
		notAsked: '',
		correctRefusals: [],
	};
}

function searched(
	isolation: Isolation | null = found(),
	given: Partial< SearchOutcome > = {}
) {
	const outcome = searchOutcome( isolation, given );
	return {
		outcome,
		claim: claimOf( outcome ),
		remediation: {
			steps: [ { text: 'Deactivate it.' } ],
			tradeOff: '',
			verify: [],
		},
	};
}

const now = (
	search: ReturnType< typeof searched > | null,
	given: Partial< Finding > = {},
	fixed: ( typeof CHECK )[] = []
) =>
	verdictNow( {
		verdict: verdict( given ),
		evidence: {
			exchanges: [ exchange( PROBE, restError( 401, 'closed' ) ) ],
		},
		search,
		fixed,
	} );

it( 'says what the diagnosis said as long as nothing was added', () => {
	const { headline, status, sure, main } = now( null );
	expect( headline ).toBe( verdict().headline );
	expect( status ).toBe( 'problem' );
	expect( sure ).toBeNull();
	expect( main?.finding.suspects ).toHaveLength( 2 );
} );

it.each( [
	[
		'proven',
		/^Proven: with “Beta” left out, the request passes/,
		'problem',
	],
	[ 'traced', /^Traced: /, 'problem' ],
	[ 'likely', /^Likely: /, 'probable' ],
] as const )( 'says how sure it is: %s', ( certainty, words, status ) => {
	const said = now( null, { certainty } );
	expect( sureSentence( said ) ).toMatch( words );
	expect( said.status ).toBe( status );
} );

it( 'lets the claim of a search replace the guess everywhere, and drops who was cleared', () => {
	const said = now( searched() );
	expect( said.headline ).toBe(
		'The plugin “Alpha” makes GET /wp/v2/posts?per_page=1 fail (401).'
	);
	expect( said.certainty ).toBe( 'proven' );
	expect( said.origin ).toMatchObject( { file: 'a/a.php', line: 7 } );
	expect( said.isSearched ).toBe( true );
	expect( sureSentence( said ) ).toMatch( /^Proven: .*“Alpha”/ );
	const everything = JSON.stringify( said );
	for ( const old of [ 'Beta', 'Code on this site', 'Find it.', 'One of' ] ) {
		expect( everything ).not.toContain( old );
	}
	expect( said.results[ 0 ] ).toMatchObject( {
		finding: { summary: said.headline },
	} );
	expect( said.main?.finding.remediation.verify ).toEqual( [ PROBE.id ] );
} );

it( 'keeps the sentence of a diagnosis that has seen the same plugin', () => {
	const summary = 'The plugin “Alpha” answers 401 to every visitor.';
	const said = now( searched(), { summary, certainty: 'traced' } );
	expect( said.headline ).toBe( summary );
	expect( said.certainty ).toBe( 'proven' );
} );

it( 'keeps it for several that do it each by itself, not for a group', () => {
	const given = {
		summary:
			'The plugin “Alpha” answers 401 to every visitor. Without it, the plugin “Gamma” does the same.',
		certainty: 'proven',
	} as const;
	const of = ( ...culprits: string[][] ) =>
		now( searched( found( { culprits } ) ), given );
	const each = of( [ 'c/c.php' ], [ 'a/a.php' ] );
	expect( each.headline ).toBe( given.summary );
	expect( each.status ).toBe( 'several' );
	expect( of( [ 'a/a.php', 'c/c.php' ] ).headline ).toMatch( / together / );
	expect( of( [ 'a/a.php' ], [ 'b/b.php' ] ).headline ).toMatch(
		/ each make /
	);
} );

it( 'names all of several causes', () => {
	const said = now(
		searched( found( { culprits: [ [ 'a/a.php' ], [ 'c/c.php' ] ] } ) )
	);
	expect( said.status ).toBe( 'several' );
	expect( said.headline ).toMatch( /^“Alpha” and “Gamma” each make / );
} );

it( 'calls what muting shows likely, not proven', () => {
	const said = now( searched( found(), { mode: 'muting' } ) );
	expect( said.certainty ).toBe( 'likely' );
	expect( sureSentence( said ) ).not.toMatch( /^Proven/ );
	expect( said.headline ).toMatch( /^Probably: The plugin “Alpha” / );
} );

it( 'says who did it once, and how sure that is apart from it', () => {
	const THEME = {
		name: 'Paper',
		isGuilty: true,
		trials: [
			{
				theme: 'default' as const,
				plugins: 'all' as const,
				outcome: 'pass' as const,
			},
		],
	};
	const GUARD = {
		component: { kind: 'mu-plugin' as const, id: 'g.php', name: 'g.php' },
		file: 'wp-content/mu-plugins/g.php',
		line: 7,
		where: 'init',
		callback: '',
	};
	const none = {
		kind: 'not-the-plugins' as const,
		statements: [],
		trials: [],
	};
	const two = found( { culprits: [ [ 'a/a.php' ], [ 'c/c.php' ] ] } );
	for ( const [ search, given ] of [
		[ null, { certainty: 'proven' } ],
		[ searched(), {} ],
		[ searched( two ), {} ],
		[ searched( found(), { mode: 'muting' } ), {} ],
		[ searched( none ), {} ],
		[ searched( none, { origin: GUARD } ), {} ],
		[ searched( none, { theme: THEME } ), {} ],
		[ searched( two, { theme: THEME } ), {} ],
	] as const ) {
		const said = now( search, given );
		expect( said.headline ).not.toMatch( /ithout|works/ );
		const sure = sureSentence( said );
		expect( sure ).not.toContain( said.headline );
		expect( said.headline ).not.toBe( '' );
	}
} );

it( 'asks for all of several to be left out, not for one of them', () => {
	expect(
		sureSentence(
			now( null, {
				certainty: 'proven',
				suspects: [
					suspect( 'a/a.php', 'Alpha', 1 ),
					suspect( 'b/b.php', 'Beta', 1 ),
				],
			} )
		)
	).toBe( 'Proven: with all of them left out, the request passes.' );
} );

it( 'accuses nobody, and offers no cure, once a search has found the request to work', () => {
	const said = now(
		searched( {
			kind: 'not-reproduced',
			outcome: 'pass',
			statements: [],
			trials: [],
		} ),
		{ certainty: 'traced' }
	);
	expect( said.headline ).toMatch( /^The problem is gone/ );
	expect( sureSentence( said ) ).toBe( '' );
	expect( said.status ).toBe( 'unclear' );
	expect( said.certainty ).toBeNull();
	expect( said.origin ).toBeNull();
	expect( said.main?.finding.suspects ).toEqual( [] );
	expect( said.main?.finding.remediation.steps ).toEqual( [] );
} );

it( 'suspects no plugin any more that was shown to be innocent', () => {
	const said = now(
		searched( { kind: 'not-the-plugins', statements: [], trials: [] } )
	);
	expect( said.main?.finding.suspects ).toEqual( [] );
	expect( said.headline ).not.toContain( 'Code on this site' );
} );

it( 'keeps what is known when a search was stopped', () => {
	const said = now(
		searched( null, { trouble: { kind: 'stopped', message: '' } } )
	);
	expect( said.status ).toBe( 'stopped' );
	expect( said.headline ).toBe( verdict().headline );
	expect( said.sure?.sentence ).toMatch( /^Stopped/ );
} );

it.each( [
	[ 'proven', 'problem', [] ],
	[ 'traced', 'stopped', [ expect.stringMatching( /^Stopped/ ) ] ],
] as const )(
	'takes nothing away from what was %s when a search was stopped',
	( certainty, status, notes ) => {
		const stopped = searched( null, {
			trouble: { kind: 'stopped', message: '' },
		} );
		const said = now( stopped, { certainty } );
		expect( said.status ).toBe( status );
		expect( said.certainty ).toBe( certainty );
		expect( said.sure?.sentence ).toBe(
			now( null, { certainty } ).sure?.sentence
		);
		expect( said.sure?.notes ).toEqual( notes );
	}
);

it( 'leaves the headline alone where a search was about another request', () => {
	const other = searched( found(), {
		probe: { ...PROBE, id: 'browser/none/GET/index/pretty' },
	} );
	const said = now( other );
	expect( said.isSearched ).toBe( false );
	expect( said.headline ).toBe( verdict().headline );
} );

it( 'is over once that is proven: no finding, no failed check, no suspect is left', () => {
	const said = now( searched(), {}, [ CHECK ] );
	expect( said.status ).toBe( 'fixed' );
	expect( said.headline ).toMatch(
		/^(\d+ requests? that failed now works?|\d+ of \d+ requests that failed (was|were) sent again and works? now|This is true now: Visitors may read)$/
	);
	expect( said.findings ).toEqual( [] );
	expect( said.main ).toBeNull();
	expect( said.check ).toBe( CHECK );
	expect( said.results ).toEqual( [
		{ id: CHECK, title: 'Visitors may read', outcome: 'pass' },
	] );
} );

describe( 'what was recorded of late', () => {
	const recorded = {
		headline: '2 logins ended before their time.',
		began: 'It was first recorded at 3.',
	};
	const healthy: Verdict = {
		...verdict(),
		kind: 'healthy',
		headline: 'Nothing is wrong.',
		findings: [],
		results: [],
	};
	const told = ( of: Verdict, late: typeof recorded | null ) =>
		verdictNow( {
			verdict: of,
			evidence: { exchanges: [] },
			search: null,
			fixed: [],
			recorded: late,
		} );

	it( 'is the first sentence where nothing is wrong now', () => {
		expect( told( healthy, recorded ) ).toMatchObject( {
			status: 'recorded',
			...recorded,
		} );
		expect( told( healthy, null ) ).toMatchObject( {
			status: 'healthy',
			headline: 'Nothing is wrong.',
			began: '',
		} );
	} );

	it.each( [ verdict(), { ...healthy, kind: 'undetermined' as const } ] )(
		'is not said of what fails, or is not known ($kind)',
		( of ) => {
			const { headline, status } = told( of, recorded );
			expect( headline ).toBe( of.headline );
			expect( status ).not.toBe( 'recorded' );
		}
	);
} );
