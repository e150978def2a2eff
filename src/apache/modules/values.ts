/**
 * What Apache takes as the value of directives that decide no answer here. A wrong one makes the whole file a 500.
 * Source: the directives' own functions in httpd 2.4, and what a server with all modules answers to each (tests/htaccess/directives.ts).
 */
import { parseCondition } from '../expression';
import type { CommandContext } from '../kernel/config';
import { compilePattern } from '../../pattern';
import { Undecidable } from '../kernel/world';
import { allWords, leadingInteger, nextWord } from '../syntax/words';
import { providerComplaint } from './authn-providers';
import { indexOptionsComplaint } from './index-options';
import { isExpiryCode, isPeriod } from './periods';

/** Says what is wrong with a directive's words; undefined when nothing is. */
export type Check = (
	words: string[],
	context: CommandContext
) => string | undefined;

const when = ( isRight: boolean ): string | undefined =>
	isRight ? undefined : 'has a value Apache does not take';

/** Every word is one of these, in any case. */
const oneOf = ( text: string ): Check => {
	const known = text.toLowerCase().split( ' ' );
	return ( words ) =>
		when( words.every( ( word ) => known.includes( word.toLowerCase() ) ) );
};

const matching =
	( pattern: RegExp ): Check =>
	( [ word = '' ] ) =>
		when( pattern.test( word ) );

/** The same for each of several words. */
const each =
	( check: Check ): Check =>
	( words, context ) =>
		words.reduce< string | undefined >(
			( complaint, word ) => complaint ?? check( [ word ], context ),
			undefined
		);

const never =
	( complaint: string ): Check =>
	() =>
		complaint;

/** It may be right, and then what it does cannot be told. */
const unknowable: Check = ( _, { place } ) => {
	throw new Undecidable( place );
};

const authnProvider: Check = ( [ name = '' ], context ) =>
	providerComplaint( name, context );

/** `""`, which is a word that no list of options knows. */
export const isEmptyWord = ( text: string ): boolean =>
	text !== '' && nextWord( text ).word === '';

/** `FileETag`: either words with signs, or without. */
const fileETag: Check = ( [ text = '' ] ) => {
	const words = allWords( text );
	return when(
		! isEmptyWord( text ) &&
			words.every( ( word ) =>
				/^(?:[+-]?(?:MTime|INode|Size|Digest)|All|None)$/i.test( word )
			)
	);
};

const pushResource: Check = ( words ) => {
	const rest = words[ 0 ]?.toLowerCase() === 'add' ? words.slice( 1 ) : words;
	return when(
		rest.length === 1 ||
			words.length === 1 ||
			( rest.length === 2 && rest[ 1 ]?.toLowerCase() === 'critical' )
	);
};

/** `s/from/to/flags`, with whatever stands behind the `s` in place of the slashes. */
const substitution: Check = ( [ text = '' ] ) => {
	const delimiter = text[ 1 ] ?? '';
	const [ , from, to, flags = '', ...more ] = text.split( delimiter );
	const isShaped =
		/^s/i.test( text ) &&
		delimiter !== '' &&
		from !== undefined &&
		from !== '' &&
		to !== undefined &&
		more.length === 0 &&
		/^[nifq]*$/i.test( flags );
	return when(
		isShaped &&
			( /n/i.test( flags ) ||
				typeof compilePattern( from, { fold: /i/i.test( flags ) } ) !==
					'string' )
	);
};

const expression: Check = ( [ text = '' ], { world, place } ) => {
	const parsed = parseCondition( text, world, place );
	return typeof parsed === 'string' ? parsed : undefined;
};

/** A file or folder that has to be there; one that is not absolute lies below a folder that only the server knows. */
const existing =
	( kind: 'file' | 'directory' ): Check =>
	( [ path = '' ], { world, place } ) => {
		if ( ! path.startsWith( '/' ) ) {
			throw new Undecidable( place );
		}
		return when( world.stat( path, place ) === kind );
	};

const cookieDomain: Check = ( [ domain = '' ] ) =>
	when( /^\.[^]*\../.test( domain ) || /^\.[^]+\.$/.test( domain ) );

/** Only whether an LDAP server is asked securely; which one, nobody here can reach. */
const ldapUrl: Check = ( [ url = '', mode = 'NONE' ] ) =>
	when(
		/^ldap[is]?:\/\//i.test( url ) &&
			/^(none|ssl|tls|starttls)$/i.test( mode )
	);

const cookieName: Check = ( [ text = '' ] ) =>
	when( text !== '' && ! /[=&]/.test( nextWord( text ).word ) );

const notNegative: Check = ( [ text = '' ] ) =>
	when( leadingInteger( text ) >= 0 );

/** Character sets that libxml2 knows by itself; others it may know with the help of iconv. */
const charset: Check = ( [ name = '' ], context ) => {
	if (
		/^(?:utf-?8|utf-?16(?:[bl]e)?|(?:us-)?ascii|iso-8859-\d+)$/i.test(
			name
		)
	) {
		return undefined;
	}
	return /^[a-z]+[-_\d]*\d$|^(?:big5|gbk|euc|shift)/i.test( name )
		? unknowable( [], context )
		: 'Invalid or unsupported default charset';
};

/** By the directive's name in lower case. */
export const CHECKS: Readonly< Record< string, Check > > = {
	action: ( words ) =>
		when( words.length < 3 || words[ 2 ]?.toLowerCase() === 'virtual' ),
	authbasicusedigestalgorithm: oneOf( 'Off MD5' ),
	authdigestalgorithm: oneOf( 'MD5' ),
	authdigestnoncelifetime: matching( /^[ \t]*[+-]?\d+$/ ),
	authdigestprovider: authnProvider,
	authdigestqop: oneOf( 'auth' ),
	authformprovider: authnProvider,
	authldapdereferencealiases: oneOf(
		'never searching finding always on off'
	),
	authldapurl: ldapUrl,
	authnzfcgicheckauthnprovider: ( [ text = '' ] ) => {
		const [ name, ...rest ] = allWords( text );
		return when(
			name !== undefined &&
				( rest.length === 0 ||
					/^(authoritative|defaultuser|requirebasicauth|userexpr)$/i.test(
						rest[ 0 ] ?? ''
					) )
		);
	},
	cgivar: ( [ name, rule = '' ] ) =>
		when(
			name === 'REQUEST_URI' && /^(original|current)-uri$/i.test( rule )
		),
	charsetoptions: each(
		matching( /^(?:No)?(?:ImplicitAdd|TranslateAllMimeTypes)$/i )
	),
	cookiedomain: cookieDomain,
	cookieexpires: ( [ text = '' ] ) =>
		when( /^\d(?:[^]*\d)?$/.test( text ) || isPeriod( allWords( text ) ) ),
	cookiesamesite: oneOf( 'Strict Lax None' ),
	cookiestyle: oneOf( 'Netscape Cookie Cookie2 RFC2109 RFC2965' ),
	deflateinflatelimitrequestbody: matching( /^[ \t]*\+?\d+$/ ),
	deflateinflateratioburst: ( [ text = '' ] ) =>
		when( leadingInteger( text ) > 0 ),
	deflateinflateratiolimit: ( [ text = '' ] ) =>
		when( leadingInteger( text ) > 0 ),
	enablemmap: oneOf( 'on off' ),
	enablesendfile: oneOf( 'on off' ),
	error: never( 'ends reading the file' ),
	expiresbytype: ( [ type = '', code = '' ] ) =>
		when( type.includes( '/' ) && isExpiryCode( code ) ),
	expiresdefault: ( [ code = '' ] ) => when( isExpiryCode( code ) ),
	fancyindexing: never( 'is no longer supported' ),
	fileetag: fileETag,
	forcelanguagepriority: oneOf( 'None Prefer Fallback' ),
	h2copyfiles: oneOf( 'on off' ),
	h2proxyrequests: oneOf( 'on off' ),
	h2push: oneOf( 'on off' ),
	h2pushresource: pushResource,
	h2upgrade: oneOf( 'on off' ),
	indexoptions: ( [ text = '' ] ) => indexOptionsComplaint( text ),
	indexorderdefault: ( [ order = '', key = '' ] ) =>
		when(
			/^(ascending|descending)$/i.test( order ) &&
				/^(name|date|size|description)$/i.test( key )
		),
	ldapreferralhoplimit: ( [ text = '' ] ) =>
		when( leadingInteger( text ) > 0 ),
	ldapreferrals: oneOf( 'on off default' ),
	ldaptrustedclientcert: ( [ kind = '' ], context ) =>
		/^(?:CA|CERT|KEY)_/i.test( kind )
			? unknowable( [], context )
			: 'The certificate type is not recognised',
	limitrequestbody: matching( /^[ \t]*\+?\d+$/ ),
	limitxmlrequestbody: notNegative,
	luacodecache: oneOf( 'never stat forever' ),
	luahookaccesschecker: ( words, context ) =>
		words[ 2 ] === undefined || /^(early|late)$/i.test( words[ 2 ] )
			? unknowable( [], context )
			: "Third argument must be 'early' or 'late'",
	luahookauthchecker: ( [ , , third ] ) =>
		when( third === undefined || /^(early|late)$/i.test( third ) ),
	luahookfixups: unknowable,
	luahookinsertfilter: never( 'not yet implemented' ),
	luahooktranslatename: never( 'cannot occur within htaccess files' ),
	luahooktypechecker: unknowable,
	luainherit: oneOf( 'none parent-first parent-last' ),
	luainputfilter: never( 'cannot occur within htaccess files' ),
	luamaphandler: never( 'cannot occur within htaccess files' ),
	luaoutputfilter: never( 'cannot occur within htaccess files' ),
	luaquickhandler: never( 'cannot occur within htaccess files' ),
	luapackagecpath: unknowable,
	luapackagepath: unknowable,
	luascope: ( [ scope = '' ] ) =>
		when( /^(once|request|conn|thread|server)$/i.test( scope ) ),
	lua_____bytecodehack: unknowable,
	mdrequirehttps: oneOf( 'off temporary permanent' ),
	multiviewsmatch: oneOf( 'Any NegotiatedOnly Filters Handlers' ),
	proxyfcgibackendtype: oneOf( 'GENERIC FPM' ),
	proxyfcgisetenvif: expression,
	serversignature: oneOf( 'on off email' ),
	sessioncookiename: cookieName,
	sessioncookiename2: cookieName,
	sessiondbdcookiename: cookieName,
	sessiondbdcookiename2: cookieName,
	sessionexpiryupdateinterval: notNegative,
	ssicasesensitive: oneOf( 'on off' ),
	ssllog: never( 'is no longer supported' ),
	sslloglevel: never( 'is no longer supported' ),
	sslcacertificatefile: existing( 'file' ),
	sslcacertificatepath: existing( 'directory' ),
	sslciphersuite: ( words ) =>
		when( words.length < 2 || words[ 0 ] === 'SSL' ),
	sslrenegbuffersize: notNegative,
	sslverifydepth: notNegative,
	sslverifyclient: ( [ level = '' ], context ) =>
		/^(none|off|optional|optional_no_ca|require|on)$/i.test( level )
			? sslVerify( level, context )
			: 'Invalid argument',
	substitute: substitution,
	substitutemaxlinelength: matching( /^\+?\d+[bkmg]?$/i ),
	undefmacro: never( 'no macro defined before' ),
	use: never( 'no macro defined before' ),
	xbithack: oneOf( 'on off full' ),
	xml2encdefault: charset,
};

/** Without TLS nobody is asked for a certificate; with it the server may ask again. */
function sslVerify(
	level: string,
	{ world, place }: CommandContext
): string | undefined {
	if ( world.facts.https !== false && ! /^(none|off)$/i.test( level ) ) {
		throw new Undecidable( place );
	}
	return undefined;
}
