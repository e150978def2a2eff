import { answerIn, statusOf } from './answer';
import { fromBase64, toBase64 } from './base64-text';
import { headerBlock, labelled, withBreaks } from './labels';
import { jsonAlone, jsonIn } from './json-spans';
import { loginOfHeader, loginOfUser } from './login';
import { isPlaceholder } from './placeholder';
import { UNKNOWN } from './written';

const BASIC = ( text: string ) =>
	`Basic ${ Buffer.from( text ).toString( 'base64' ) }`;

it.each( [
	[ 'a {"b":1} c {"d":[2]} e', [ { b: 1 }, { d: [ 2 ] } ] ],
	[ '{"a":"}\\"{"} {"b":{"c":1}}', [ { a: '}"{' }, { b: { c: 1 } } ] ],
	[ '{ {"a":1}', [ { a: 1 } ] ],
	[ '{a} {"b":1}', [ { b: 1 } ] ],
	[ '[1]', [] ],
	[ '{"a":', [] ],
] )( 'finds objects of JSON among other words: %s', ( text, found ) => {
	expect( jsonIn( text ).map( ( { data } ) => data ) ).toEqual( found );
} );

it( 'says where each stands, finds lists where they are asked for, and gives up on noise', () => {
	const text = 'a {"b":1} [2]';
	expect(
		jsonIn( text, /[{[]/g ).map( ( { start, end } ) =>
			text.slice( start, end )
		)
	).toEqual( [ '{"b":1}', '[2]' ] );
	expect( jsonIn( `${ '{x}'.repeat( 40 ) }{"a":1}` ) ).toEqual( [] );
	expect( jsonIn( `${ '{x}'.repeat( 39 ) }{"a":1}` ) ).toHaveLength( 1 );
} );

it.each( [
	[ ' {"a":1} ', { a: 1 } ],
	[ '[1,2]', [ 1, 2 ] ],
	[ '// one\n  // two\n{"a":1}', { a: 1 } ],
	[ '{"a":[1,2, ],"b":"//c\\"//", // d\n}', { a: [ 1, 2 ], b: '//c"//' } ],
	[ '{"a":1} // end', { a: 1 } ],
	[ '"a"', undefined ],
	[ '{"a":1} b', undefined ],
] )( 'reads JSON that stands alone, comments and all: %s', ( text, data ) => {
	expect( jsonAlone( text ) ).toEqual( data );
} );

it.each( [
	[ 'Status: 401', '401' ],
	[ 'status\t401', '401' ],
	[ 'STATUS = 401', '401' ],
	[ '**Status:** 401', '401' ],
	[ ' • Status": "401', '401' ],
	[ 'Status   401', '401' ],
	[ 'Status\n\n  401', '401' ],
	[ 'Status:\r\n> 401', '401' ],
	[ 'Status quo: 1\nStatus: 401', '401' ],
	[ 'Statuses: 401', undefined ],
	[ 'My status: 401', undefined ],
	[ 'Status', undefined ],
] )( 'finds what stands behind a label: %s', ( text, value ) => {
	expect( labelled( text ).valueOf( 'Nothing', 'Status' ) ).toBe( value );
} );

it( 'puts breaks back before labels where there are none', () => {
	expect( withBreaks( 'A: 1 B: 2  b: 3 Bc: 4', [ 'A', 'B' ] ) ).toBe(
		'A: 1\nB: 2\nb: 3 Bc: 4'
	);
	expect( withBreaks( 'A: 1 B: 2\nc', [ 'B' ] ) ).toBe( 'A: 1 B: 2\nc' );
	expect( withBreaks( '\nA: 1 B: 2\n', [ 'B' ] ) ).toContain( '1\nB' );
} );

it.each( [
	[
		'Accept: a\n:path: /b\r\nX-C:\td',
		[
			[ 'Accept', 'a' ],
			[ ':path', '/b' ],
			[ 'X-C', 'd' ],
		],
	],
	[
		'accept\na/b\n\norigin\nhttps://c',
		[
			[ 'accept', 'a/b' ],
			[ 'origin', 'https://c' ],
		],
	],
	[
		'accept:\na\nb:\n:method:\nGET',
		[
			[ 'accept', 'a' ],
			[ 'b', ':method:' ],
		],
	],
	[ 'accept\t\ta b', [ [ 'accept', 'a b' ] ] ],
	[ 'two words\n1: a\nlast', [] ],
] )( 'reads a block of headers: %s', ( block, headers ) => {
	expect( headerBlock( block ) ).toEqual( headers );
} );

it.each( [
	[ 401, 401 ],
	[ '401', 401 ],
	[ 100, 100 ],
	[ 599, 599 ],
	[ 99, null ],
	[ 600, null ],
	[ 401.5, null ],
	[ '', null ],
	[ true, null ],
	[ [ 401 ], null ],
	[ null, null ],
] )( 'takes %j for a status or not', ( value, status ) => {
	expect( statusOf( value ) ).toBe( status );
} );

const error = (
	code: string | null,
	message: string | null = null,
	status: number | null = null
) => ( code === null ? null : { code, message, status } );

it.each( [
	[
		'{"code":"a_b","message":"C.","data":{"status":401}}',
		error( 'a_b', 'C.', 401 ),
	],
	[
		'x {"code":"a","data":{"message":"C."},"statusCode":403} y',
		error( 'a', 'C.', 403 ),
	],
	[
		'{"error":"invalid_grant","error_description":"C."}',
		error( 'invalid_grant', 'C.' ),
	],
	[ '{"a":[{"b":{"code":"c_d"}}]}', error( 'c_d' ) ],
	[ '{"body":"{\\"code\\":\\"a_b\\"}"}', error( 'a_b' ) ],
	[ '{\\"code\\":\\"a_b\\",\\"message\\":\\"C\\"}', error( 'a_b', 'C' ) ],
	[ '{“code”:“a_b”,“message”:“C”}', error( 'a_b', 'C' ) ],
	[
		'{"code":"[jwt_auth] invalid_email"}',
		error( '[jwt_auth] invalid_email' ),
	],
	[
		'{"code":"a_b","message":"C","data":{"status":401',
		error( 'a_b', 'C', 401 ),
	],
	[
		"['code' => 'a_b', 'message' => 'C', 'status' => 401]",
		error( 'a_b', 'C', 401 ),
	],
	[ "{ code: 'a_b', status: 401 }", error( 'a_b', null, 401 ) ],
	[
		'{code: a_b, message: C, d., data: {status: 401}}',
		error( 'a_b', 'C, d.', 401 ),
	],
	[ '{code=a_b, message=C, additional_errors=[]}', error( 'a_b', 'C' ) ],
	[ "{ code: 'ab' }", null ],
	[ '{code: ab, message: C, data: {}}', null ],
	[ '{"code":401}', null ],
	[ '{"code":"401"}', null ],
	[ '{"code":"ERR_BAD_REQUEST"}', null ],
	[ '{"code":"ECONNREFUSED"}', null ],
	[ '{"code":"two words"}', null ],
	[ '{"message":"C"}', null ],
	[ 'no code', null ],
] )( 'reads the error of an answer: %s', ( text, expected ) => {
	expect( answerIn( text ) ).toEqual( expected );
} );

it.each( [
	[ 'maria:a b', BASIC( 'maria:a b' ) ],
	[ 'märia:ä', BASIC( 'märia:ä' ) ],
	[ 'admin:password', BASIC( 'admin:password' ) ],
	[ 'user:Ab12', BASIC( 'user:Ab12' ) ],
	[ ':Ab12', BASIC( ':Ab12' ) ],
	[ 'maria:', BASIC( 'maria:' ) ],
	[ 'maria:a:b', BASIC( 'maria:a:b' ) ],
	[ 'username:password', null ],
	[ 'your_name:application password', null ],
	[ 'maria', null ],
	[ 'maria:xxxx xxxx', null ],
	[ '<name>:Ab12', null ],
	[ 'YOUR_NAME:Ab12', null ],
	[ '$name:Ab12', null ],
	[ `maria:${ UNKNOWN }`, null ],
] )( 'makes a login of %s where it is one', ( user, value ) => {
	expect( loginOfUser( user ) ).toEqual( { scheme: 'basic', value } );
} );

it.each( [
	[ 'Bearer a.b.c', 'bearer', 'Bearer a.b.c' ],
	[ ' "Bearer a.b.c" ', 'bearer', 'Bearer a.b.c' ],
	[ "'token abc1'", 'token', 'token abc1' ],
	[ 'Bearer', 'bearer', 'Bearer' ],
	[ 'Bearer $TOKEN', 'bearer', null ],
	[ `Bearer ${ UNKNOWN }`, 'bearer', null ],
	[ BASIC( 'maria:Ab12' ), 'basic', BASIC( 'maria:Ab12' ) ],
	[ BASIC( 'username:password' ), 'basic', null ],
	[ 'Basic username:password', 'basic', null ],
	[ 'Basic maria:Ab12', 'basic', 'Basic maria:Ab12' ],
	[ 'Basic ????', 'basic', 'Basic ????' ],
	[ 'abcdef123', '', 'abcdef123' ],
	[ '1a b', '', '1a b' ],
	[ '<token>', '', null ],
] )( 'reads the header “%s”', ( header, scheme, value ) => {
	expect( loginOfHeader( header ) ).toEqual( { scheme, value } );
} );

it.each( [
	...'$TOKEN|<password>|{{login}}|${X}|[redacted]|%s|%TOKEN%|@token|*secret*|{token}|PW_HERE|YOUR-TOKEN|PASSWORD|yourPassword|token|redacted|application password|xxxx xxxx|****|...|••••|____|00000000|----|eyJhbGci...|eyJhbGci…|ab***cd|abxxxxxxxxcd|a{{b}}c|"<a>"|`TOKEN`'.split(
		'|'
	),
	`a${ UNKNOWN }`,
] )( 'takes %s for what is filled in later', ( value ) => {
	expect( isPlaceholder( value ) ).toBe( true );
} );

it.each(
	'abcd efgh|Ab12|password|secret|hunter2|a.b.c|xx|a**b|user|my dog|eyJhbGci.x|50%|a@b|[a]b|{a}b|0000000|$1a b|secretpassword|..'.split(
		'|'
	)
)( 'takes %s for somebody’s', ( value ) => {
	expect( isPlaceholder( value ) ).toBe( false );
} );

it( 'reads base64 in either alphabet', () => {
	expect( fromBase64( 'w6Q/Pj4+' ) ).toBe( 'ä?>>>' );
	expect( fromBase64( 'w6Q_Pj4-' ) ).toBe( 'ä?>>>' );
	expect( fromBase64( 'a?' ) ).toBeNull();
} );

it( 'writes base64 of a text of any length', () => {
	const text = 'é1'.repeat( 200_000 );
	expect( fromBase64( toBase64( text ) ) ).toBe( text );
	expect( loginOfUser( `eva:${ text }` ).value ).toMatch( /^Basic ZXZhOs/ );
} );
