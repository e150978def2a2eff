import {
	answer,
	followUp,
	healthySite,
	htmlPage,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './method-blocked-in-front';

const given = ( method: string ) => [
	{
		method,
		url: 'https://example.org/wp-json/wp/v2/posts/7',
		status: 403,
		code: null,
		at: 0,
	},
];
const FORBIDDEN = htmlPage( 403, '<title>403 Forbidden</title>' );

describe( 'method-blocked-in-front', () => {
	it( 'is silent on a healthy site', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'DELETE' );
			followUp( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [ 'PUT', 'PATCH', 'DELETE' ] )(
		'fires when %s is refused in front under its own name only, and shows the way by POST',
		( method ) => {
			const evidence = healthySite( ( e ) => {
				e.given = given( method );
				followUp( e, ( { asIs } ) => ( asIs ? FORBIDDEN : undefined ) );
			} );
			const { remediation } = findingOf( check, evidence );
			expect( remediation.steps[ 0 ]?.snippet?.code ).toContain(
				`?_method=${ method }`
			);
			expect(
				diagnose( evidence ).findings.map( ( each ) => each.check )
			).toEqual( [ 'method-blocked-in-front' ] );
		}
	);

	it.each( [
		[ 'Apache', { 'content-type': 'text/html; charset=iso-8859-1' } ],
		[ 'nginx', { 'content-type': 'text/html', server: 'nginx/1.22.1' } ],
	] )( 'fires when %s refuses HEAD and not GET', ( _, headers ) => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'HEAD' );
			followUp( e, ( { method } ) =>
				method === 'HEAD' ? answer( 405, '', headers ) : undefined
			);
		} );
		expect( findingOf( check, evidence ).summary ).toContain( 'HEAD' );
	} );

	it( 'is silent when a plugin refuses HEAD and not GET', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'HEAD' );
			followUp( e, ( { method } ) =>
				method === 'HEAD' ? htmlPage( 405, '' ) : undefined
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when a plugin refuses, whatever the method goes by', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'DELETE' );
			followUp( e, () => restError( 401, 'no_deleting' ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when every way is refused in front: that is about the address', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'DELETE' );
			followUp( e, () => FORBIDDEN );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
