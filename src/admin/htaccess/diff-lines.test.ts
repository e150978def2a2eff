import { changeLines } from './diff-lines';

const numbered = ( count: number ) =>
	Array.from(
		{ length: count },
		( _, index ) => `line ${ index + 1 }\n`
	).join( '' );

const shown = ( before: string, after: string ) =>
	changeLines( before, after ).map( ( { kind, number, text } ) =>
		`${ kind } ${ number } ${ text }`.trim()
	);

it( 'shows what is put in with a little around it', () => {
	const before = numbered( 20 );
	expect(
		shown( before, before.replace( 'line 10\n', 'new\nline 10\n' ) )
	).toEqual( [
		'gap 0',
		'same 7 line 7',
		'same 8 line 8',
		'same 9 line 9',
		'added 10 new',
		'same 11 line 10',
		'same 12 line 11',
		'same 13 line 12',
		'gap 0',
	] );
} );

it( 'counts a line that is taken out by its old number', () => {
	expect( shown( 'a\nb\nc\n', 'a\nc\n' ) ).toEqual( [
		'same 1 a',
		'removed 2 b',
		'same 2 c',
	] );
} );

it( 'shows a file that is new as a whole, and hides secrets', () => {
	expect( shown( '', 'SetEnv A_TOKEN k9wq2mzx7\n' ) ).toEqual( [
		'added 1 SetEnv A_TOKEN ••••••',
	] );
} );
