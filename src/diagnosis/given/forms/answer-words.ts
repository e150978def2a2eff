import { PRODUCTS } from '../../products';
import { addressesIn } from '../reading/address-words';
import { answerIn, isFields } from '../reading/answer';
import { jsonAlone, jsonIn } from '../reading/json-spans';
import { namedStatusIn } from '../reading/status-words';
import type { Form } from '../reading/written';

/** Pages of web servers and of firewalls whose name is not in them, copied as text: no code of WordPress's, often no status either. */
const PAGES =
	/You don['’]t have permission to access (?:this resource|\/)|Access (?:to this (?:page|resource) )?(?:is|was|has been) (?:denied|forbidden|blocked)|Access Denied\b|Request Rejected|The requested URL was rejected|mod_security|Not Acceptable!|This request (?:has been|was) blocked|Web Application Firewall|blocked by (?:the )?(?:server|security|firewall)/i;

/** Whether it is the page with which something refuses, as it reads when it is copied. */
const isPage = ( text: string ) =>
	PAGES.test( text ) ||
	PRODUCTS.some( ( { pageWords } ) => pageWords?.test( text ) );

/** Longest text that is one answer, and not a file. */
const LIMIT = 20_000;

/** What JSON says in a field of its own, where it has no code. */
function messageOfJson( text: string ): string | null {
	const data = jsonAlone( text ) ?? jsonIn( text )[ 0 ]?.data;
	const fields = isFields( data ) ? data : {};
	const said = [
		fields.message,
		fields.error_description,
		fields.error,
		fields.detail,
	].find( ( each ) => typeof each === 'string' && each !== '' );
	return typeof said === 'string' ? said : null;
}

const withoutFrames = ( text: string ) =>
	text
		.replace( /^[ \t]*at [^\n]*$/gm, ' ' )
		.replace( /<[^<>]{0,300}>/g, ' ' )
		.replace( /\s+/g, ' ' )
		.trim();

/** What came back in words, of a program or of a page: `Response status code does not indicate success: 401`, `Access denied`. */
export const answerWords: Form = {
	id: 'answer-words',
	recognises: ( text ) =>
		text.length < LIMIT &&
		addressesIn( text ).length === 0 &&
		( namedStatusIn( text ) !== null ||
			isPage( text ) ||
			( /^\s*\{/.test( text ) && messageOfJson( text ) !== null ) ),
	read( text ) {
		const said = answerIn( text );
		return [
			{
				url: null,
				code: said?.code ?? null,
				message:
					said?.message ??
					messageOfJson( text ) ??
					withoutFrames( text ).slice( 0, 300 ),
				status: namedStatusIn( text ) ?? said?.status ?? null,
			},
		];
	},
};
