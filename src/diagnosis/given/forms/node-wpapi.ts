import { answerAround } from '../reading/answer-text';
import { programIn } from '../reading/code-calls';
import { joined } from '../reading/code-request';
import { fieldOf, textOfValue } from '../reading/code-values';
import { UNKNOWN, type Form } from '../reading/written';

/** What its methods send (node-wpapi, lib/constructors/wp-request.js). */
const METHODS: Record< string, string > = {
	create: 'POST',
	update: 'PUT',
	delete: 'DELETE',
	get: 'GET',
};

/** A script that asks with node-wpapi, whose address and method are made of the names of what is called. */
export const nodeWpapi: Form = {
	id: 'node-wpapi',
	recognises: ( text ) => /\bWPAPI\b|require\(\s*['"]wpapi['"]/.test( text ),
	read( text ) {
		const { calls } = programIn( text, /./ );
		const last = calls.find( ( { name } ) =>
			/^(?:\w+\.)?(?:create|update|delete|get)$/.test( name )
		);
		const resource = calls.find(
			( { name, given, start } ) =>
				last !== undefined &&
				start < last.start &&
				given.length === 0 &&
				/^\w+\.[a-z]\w*$/.test( name )
		);
		const options = calls.map( ( { given } ) => given[ 0 ] );
		const endpoint = options
			.map( ( each ) => fieldOf( each, 'endpoint' ) )
			.find( Boolean );
		const found = calls.find( ( { name } ) => /\.discover$/.test( name ) );
		const root = endpoint
			? textOfValue( endpoint )
			: joined( textOfValue( found?.given[ 0 ] ), 'wp-json' );
		if ( ! last || ! resource || ( ! endpoint && ! found ) ) {
			return [];
		}
		const name = options
			.map( ( each ) => fieldOf( each, 'username' ) )
			.find( Boolean );
		const password = options
			.map( ( each ) => fieldOf( each, 'password' ) )
			.find( Boolean );
		const id = calls.find( ( each ) => /^(?:\w+\.)*id$/.test( each.name ) );
		const path = [
			'wp/v2',
			resource.name.split( '.' ).at( -1 ),
			...( id ? [ textOfValue( id.given[ 0 ] ) ] : [] ),
		].join( '/' );
		return [
			{
				method:
					METHODS[ last.name.split( '.' ).at( -1 ) ?? '' ] ?? null,
				url: joined( root, path ),
				...( name && {
					user: `${ textOfValue( name ) }:${ password ? textOfValue( password ) : UNKNOWN }`,
				} ),
				cookie: null,
				...answerAround(
					text.slice( 0, calls[ 0 ]?.start ),
					text.slice( last.end ).replace( /^[^]*\n\}\s*\);?/, '' )
				),
			},
		];
	},
};
