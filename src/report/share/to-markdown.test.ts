import {
	healthySite,
	hookIn,
	respond,
	restError,
} from '../../../tests/evidence';
import { diagnose } from '../../diagnosis/judging';
import { redactEvidence } from '../to-json';
import { toMarkdown } from './to-markdown';

const broken = () =>
	healthySite( ( e ) => {
		respond(
			e,
			{ endpoint: 'posts', credential: 'none' },
			restError( 401, 'rest_login_required', 'Members only.' )
		);
		hookIn(
			e,
			{ id: 'close/close.php', name: 'Close REST' },
			'rest_authentication_errors'
		);
	} );

describe( 'toMarkdown', () => {
	it( 'says first what is wrong, then why, then what to do', () => {
		const evidence = broken();
		const lines = toMarkdown( evidence, diagnose( evidence ) ).split(
			'\n'
		);
		expect( lines[ 0 ] ).toBe(
			'# Code on this site answers 401 to visitors on part of the REST API (/wp/v2/posts), while the rest is open; which, is not known yet. “Find out which plugin” can tell.'
		);
		const order = [
			'### How we know',
			'### How to fix it',
			'## Site',
			'## Requests',
		];
		const places = order.map( ( line ) => lines.indexOf( line ) );
		expect( places ).not.toContain( -1 );
		expect( places ).toEqual( [ ...places ].sort( ( a, b ) => a - b ) );
		expect( lines ).toContain(
			'| `GET https://example.org/wp-json/wp/v2/posts?per_page=1, as a visitor` | 200 | 401 rest\\_login\\_required | ✗ |'
		);
	} );

	it( 'names every candidate with its place, however many there are', () => {
		const evidence = broken();
		for ( const name of [ 'Ada', 'Bea', 'Cleo', 'Dora' ] ) {
			hookIn(
				evidence,
				{ id: `${ name }/${ name }.php`, name },
				'rest_authentication_errors'
			);
		}
		const lines = toMarkdown( evidence, diagnose( evidence ) ).split(
			'\n'
		);
		for ( const name of [ 'Close REST', 'Ada', 'Bea', 'Cleo', 'Dora' ] ) {
			expect(
				lines.filter( ( line ) => line.startsWith( `- ${ name } \`` ) )
			).toHaveLength( 1 );
		}
	} );

	it( 'explains the refusals that are right on a healthy site', () => {
		const evidence = healthySite();
		const text = toMarkdown( evidence, diagnose( evidence ) );
		expect( text ).toContain( '# Everything that was checked works' );
		expect( text ).toContain( '## Correct refusals' );
	} );

	it( 'lists what is not known', () => {
		const evidence = { ...healthySite(), browserEcho: null };
		const { title } = diagnose( evidence ).results.find(
			( { id } ) => id === 'authorization-header-stripped'
		)!;
		expect( toMarkdown( evidence, diagnose( evidence ) ) ).toContain(
			`- ${ title }: Not known`
		);
	} );

	it( 'lets no name of a plugin become markup', () => {
		const evidence = broken();
		evidence.components.plugins.push( {
			...evidence.components.plugins[ 0 ]!,
			name: '<img src=x>[a](http://evil) `x` | @all\n# Head',
		} );
		const text = toMarkdown( evidence, diagnose( evidence ) );
		expect( text ).not.toMatch( /(?<!\\)<img/ );
		expect( text ).not.toContain( '\n# Head' );
		expect( text ).not.toMatch( /(?<!\\)\[a/ );
	} );

	it( 'works with no evidence at all', () => {
		const nothing = Object.fromEntries(
			Object.keys( healthySite() ).map( ( key ) => [ key, null ] )
		) as unknown as ReturnType< typeof healthySite >;
		expect( toMarkdown( nothing, diagnose( nothing ) ) ).toContain(
			'# Cannot tell'
		);
	} );
} );

describe( 'redactEvidence', () => {
	it( 'is plain data, and drops what granted requests brought', () => {
		const redacted = redactEvidence( broken() );
		const evidence = JSON.parse( JSON.stringify( redacted ) );
		expect( evidence ).toEqual( redacted );
		// The index, of which the namespaces are judged; then the list of authors.
		expect( evidence.exchanges[ 0 ].response.body ).toBe(
			'{"namespaces":["oembed/1.0","shop/v1","wp/v2"]}'
		);
		expect( evidence.exchanges[ 3 ].response.body ).toBe( '' );
		expect( evidence.exchanges[ 1 ].response.body ).toContain(
			'rest_login_required'
		);
		expect( evidence.account.login ).toBe( '[redacted]' );
	} );
} );
