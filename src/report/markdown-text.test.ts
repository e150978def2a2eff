import { bareUrl, codeSpan, inline } from './markdown-text';

/** What GitHub, GitLab and chats take for a mention in the text they have rendered. */
const MENTION = /[@＠](?=[\p{L}\p{N}_&!<-])/u;

/** The text as people see it: backslashes of Markdown gone. */
const rendered = ( markdown: string ) =>
	markdown.replace( /\\([\\`*_[\]<>|#~!])/g, '$1' );

describe( 'text from outside', () => {
	it.each( [
		'@everyone',
		'@here and @octo-cat',
		'Evil (@admin) 1.0',
		'a@example.org',
		'@@twice',
		'\\@escaped',
		'＠fullwidth',
		'<@123456>',
		'<@&99>',
	] )( 'mentions nobody: %s', ( text ) => {
		expect( text ).toMatch( MENTION );
		expect( rendered( inline( text ) ) ).not.toMatch( MENTION );
		expect( rendered( inline( text ) ).replace( /\u2060/g, '' ) ).toBe(
			text
		);
	} );

	it( 'refers to no issue', () => {
		expect( rendered( inline( 'see #12' ) ) ).not.toMatch( /#\d/ );
	} );

	it( 'keeps what is read letter by letter as it is', () => {
		expect( codeSpan( '@everyone' ) ).toBe( '`@everyone`' );
	} );

	it( 'mentions nobody in an address, which still leads there', () => {
		const url = bareUrl( 'https://example.org/x?user=@everyone&a[]=1 `' );
		expect( url ).not.toMatch( MENTION );
		expect( url ).not.toMatch( /[\s`[\]]/ );
		expect( new URL( url ).searchParams.get( 'user' ) ).toBe( '@everyone' );
	} );
} );
