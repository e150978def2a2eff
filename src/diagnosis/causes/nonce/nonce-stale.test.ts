import {
	followUp,
	healthySite,
	hookIn,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './nonce-stale';

const OWN = { credential: 'cookie-nonce' } as const;
const INVALID = restError( 403, 'rest_cookie_invalid_nonce' );

describe( 'nonce-stale', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fails, alone, when only a fresh nonce is accepted', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, OWN, INVALID );
			followUp( e );
		} );
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( 'Pages are delivered' );
		expect( finding.because.map( ( each ) => each.note ) ).toEqual( [
			'403 rest_cookie_invalid_nonce',
			'200',
			'200',
		] );
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'nonce-stale' ] );
		// No search can repeat it, so none is sent for.
		const steps = finding.remediation.steps.map( ( { text } ) => text );
		expect( steps.join() ).not.toContain(
			'A search sends the request again'
		);
		expect( steps.join() ).toContain(
			'reload this page after each change'
		);
	} );

	it( 'leads to the plugins that stand where a nonce is decided on, and to no other', () => {
		const stepsOf = ( ...names: string[] ) =>
			findingOf(
				check,
				healthySite( ( e ) => {
					respond( e, OWN, INVALID );
					hookIn(
						e,
						{ id: 'b/b.php', name: 'Bystander' },
						'determine_current_user'
					);
					for ( const name of names ) {
						hookIn(
							e,
							{ id: `${ name }/x.php`, name },
							'nonce_life'
						);
					}
					followUp( e );
				} )
			).remediation.steps;
		const links = ( steps: ReturnType< typeof stepsOf > ) =>
			steps.flatMap( ( { link } ) => link?.url ?? [] );

		const one = stepsOf( 'Long & Late' );
		expect( links( one ) ).toEqual( [
			expect.stringMatching( /plugins\.php\?s=Long%20%26%20Late$/ ),
		] );
		expect( one.map( ( { text } ) => text ).join() ).toContain(
			'“Long & Late” has code where WordPress decides'
		);
		const two = stepsOf( 'Long', 'Late' );
		expect( links( two ) ).toEqual( [
			expect.stringMatching( /plugins\.php$/ ),
		] );
		expect( two.map( ( { text } ) => text ).join() ).toContain(
			'Long, Late. Look for a setting of each'
		);
		for ( const { text } of [ ...one, ...two, ...stepsOf() ] ) {
			expect( text ).not.toMatch( /Bystander|that plugin/ );
		}
	} );

	it( 'suspects who changes the life of nonces when a fresh one fails too', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, OWN, INVALID );
			hookIn( e, { id: 'n/n.php', name: 'Nonces' }, 'nonce_life' );
			followUp( e, ( { credential } ) =>
				credential === 'cookie-nonce' ? INVALID : undefined
			);
		} );
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( 'rejects the security token' );
		expect( finding.suspects[ 0 ]?.component.name ).toBe( 'Nonces' );
	} );

	it( 'passes when something else refuses the login', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, OWN, restError( 401, 'rest_login_required' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
