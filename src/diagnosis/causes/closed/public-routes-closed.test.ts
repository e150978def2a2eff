import {
	followUp,
	healthySite,
	htmlPage,
	plugin,
	respond,
	restError,
	seenBy,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import type { Component, InsideSeen, Probe } from '../../evidence/types';
import { diagnose } from '../../judging';
import { planFollowUps } from '../../probes';
import check from './public-routes-closed';

const CLOSED = restError( 401, 'not_for_you', 'Members only.' );

const inside = (
	name: string,
	route: string,
	change: Partial< InsideSeen > = {}
): InsideSeen => ( {
	name,
	method: 'GET',
	route,
	status: 401,
	code: 'not_for_you',
	...change,
} );

const POST = inside( 'single-post', '/wp/v2/posts/1' );
const PAGE = inside( 'single-page', '/wp/v2/pages/2' );
const HEAD = inside( 'posts-head', '/wp/v2/posts?per_page=1', {
	method: 'HEAD',
	status: 405,
} );
const FORM = inside( 'posts-form', '/wp/v2/posts' );

/** A site of which WordPress itself says so of itself, and whose addresses answer so or otherwise. */
const siteThatSays = (
	seen: InsideSeen[],
	respondTo: ( probe: Probe ) => ReturnType< typeof restError > | undefined,
	change: ( evidence: WholeEvidence ) => void = () => {}
) =>
	healthySite( ( e ) => {
		e.browserEcho.inside = seen;
		change( e );
		followUp( e, respondTo );
	} );

const atPublic = ( { endpoint }: Probe ) =>
	endpoint.startsWith( 'public-' ) ? CLOSED : undefined;

describe( 'public-routes-closed', () => {
	it( 'passes on a healthy site, which is asked nothing more', () => {
		const evidence = healthySite( ( e ) => {
			e.browserEcho.inside = [ { ...POST, status: 200, code: null } ];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		expect( planFollowUps( evidence ) ).toEqual( [] );
	} );

	it( 'passes where only the look inside was refused', () => {
		const evidence = siteThatSays( [ POST, PAGE ], () => undefined );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		expect( diagnose( evidence ).kind ).toBe( 'healthy' );
	} );

	it( 'says what is closed and what is not', () => {
		const evidence = siteThatSays( [ POST, PAGE ], atPublic );
		const { summary, because, remediation } = findingOf( check, evidence );
		expect( summary ).toContain(
			'a single post (/wp/v2/posts/1), a single page (/wp/v2/pages/2), while the list of posts is open'
		);
		expect( because ).toHaveLength( 3 );
		expect( remediation.verify ).toEqual( [
			'browser/none/GET/public-single-post/pretty',
			'browser/none/GET/public-single-page/pretty',
		] );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'public-routes-closed'
		);
	} );

	it( 'is a note where one post is closed and another is not, as for members', () => {
		const other = ( status: number ) =>
			inside( 'other-post', '/wp/v2/posts/9', { status } );
		const open = siteThatSays( [ POST, other( 200 ) ], atPublic );
		expect( findingOf( check, open ).severity ).toBe( 'info' );
		expect( diagnose( open ).kind ).toBe( 'healthy' );
		for ( const seen of [
			[ POST, other( 401 ) ],
			[ POST, PAGE, other( 200 ) ],
		] ) {
			const closed = siteThatSays( seen, atPublic );
			expect( findingOf( check, closed ).severity ).toBe( 'warning' );
			expect( JSON.stringify( closed.exchanges ) ).not.toContain(
				'other-post'
			);
		}
	} );

	it( 'names whoever was seen, and tells two of them apart', () => {
		const evidence = siteThatSays( [ POST, PAGE ], atPublic );
		evidence.exchanges = evidence.exchanges.map( ( each ) => {
			switch ( each.probe.endpoint ) {
				case 'public-single-post':
					return seenBy( each, plugin( 'a/a.php', 'First' ) );
				case 'public-single-page':
					return seenBy( each, plugin( 'b/b.php', 'Second' ) );
				default:
					return each;
			}
		} );
		const { summary, certainty } = findingOf( check, evidence );
		expect( summary ).toContain( 'The plugin “First” answers 401' );
		expect( summary ).not.toContain( 'a single page' );
		expect( certainty ).toBe( 'traced' );
	} );

	it( 'tells of requests for headers alone, whatever they are refused with', () => {
		const evidence = siteThatSays( [ HEAD ], ( { method } ) =>
			method === 'HEAD' ? htmlPage( 405, '' ) : undefined
		);
		expect( findingOf( check, evidence ).summary ).toContain( '(HEAD)' );
	} );

	it( 'leaves the other form of their address to the check for posts', () => {
		const evidence = siteThatSays( [ FORM ], ( { form } ) =>
			form === 'query' ? CLOSED : undefined
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		const { findings, headline } = diagnose( evidence );
		expect( findings.map( ( { check: id } ) => id ) ).toEqual( [
			'rest-closed-to-visitors',
		] );
		expect( headline ).toContain(
			'addresses with ?rest_route=, but not at its usual ones'
		);
		expect( headline ).not.toContain( 'part of the REST API' );
	} );

	it( 'is a note where a route is not there and nobody was seen to remove it', () => {
		const gone = restError( 404, 'rest_no_route' );
		const evidence = siteThatSays(
			[ { ...PAGE, status: 404, code: 'rest_no_route' } ],
			( { endpoint } ) =>
				endpoint === 'public-single-page' ? gone : undefined
		);
		expect( findingOf( check, evidence ).severity ).toBe( 'info' );
		expect( diagnose( evidence ).kind ).toBe( 'healthy' );
		const by = ( component: Component ) => {
			evidence.exchanges = evidence.exchanges.map( ( each ) =>
				each.probe.endpoint === 'public-single-page'
					? seenBy( each, component )
					: each
			);
			return findingOf( check, evidence ).severity;
		};
		// A watched request names WordPress itself, whose REST server says so.
		expect( by( { kind: 'core', id: 'core', name: 'WordPress' } ) ).toBe(
			'info'
		);
		expect( by( plugin( 'a/a.php', 'First' ) ) ).toBe( 'warning' );
	} );

	it( 'is silent where the posts are closed as well', () => {
		const closed = siteThatSays(
			[ POST ],
			() => CLOSED,
			( e ) => respond( e, { credential: 'none' }, CLOSED )
		);
		expect( judge( check, closed ).outcome ).toBe( 'pass' );
	} );

	it( 'asks where the look inside was ended, and at most three times', () => {
		const ended = healthySite( ( e ) => {
			e.browserEcho.inside = [ POST, PAGE, HEAD, FORM ].map(
				( each ) => ( { ...each, status: null, code: null } )
			);
		} );
		expect( planFollowUps( ended ) ).toHaveLength( 3 );
	} );
} );
