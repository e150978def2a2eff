import fc from 'fast-check';

import { parse } from '../../apache';
import { HEALTHY } from '../../../tests/htaccess-input';
import { lineKinds, tokensOf } from './tokens';

const kindsOf = ( text: string ) =>
	lineKinds( parse( text ) ).map( ( { kind, continued } ) =>
		continued ? `${ kind }+` : kind
	);

it( 'says what stands on each line, sections and continued lines included', () => {
	expect(
		kindsOf(
			'# x\n\n<IfModule a>\n\tOptions \\\n-Indexes\n</IfModule>\n</Files>\n'
		)
	).toEqual( [
		'comment',
		'blank',
		'section',
		'directive',
		'directive+',
		'section-end',
		'stray-close',
	] );
} );

it( 'cuts a rule into its parts', () => {
	expect(
		tokensOf( '\tRewriteRule ^a$ "/b c"%{HTTP_HOST}/$1 [R=301,L]', {
			kind: 'directive',
			continued: false,
		} ).map( ( { kind, text } ) => `${ kind }:${ text }` )
	).toEqual( [
		'plain:\t',
		'name:RewriteRule',
		'plain: ^a$ ',
		'string:"/b c"',
		'variable:%{HTTP_HOST}',
		'plain:/',
		'variable:$1',
		'plain: ',
		'flags:[R=301,L]',
	] );
} );

it( 'keeps a line that is nothing but space', () => {
	expect( tokensOf( ' \t', { kind: 'blank', continued: false } ) ).toEqual( [
		{ kind: 'plain', text: ' \t' },
	] );
} );

it( 'loses nothing of any line', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string( { maxLength: 60 } ),
				fc.constantFrom( ...HEALTHY.split( '\n' ) )
			),
			fc.constantFrom(
				'blank' as const,
				'comment' as const,
				'directive' as const,
				'section' as const,
				'section-end' as const,
				'stray-close' as const
			),
			fc.boolean(),
			( line, kind, continued ) => {
				expect(
					tokensOf( line, { kind, continued } )
						.map( ( { text } ) => text )
						.join( '' )
				).toBe( line );
			}
		)
	);
} );
