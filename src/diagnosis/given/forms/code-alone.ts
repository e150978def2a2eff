import { codeWordIn } from '../reading/code-word';
import { statusIn } from '../reading/status-words';
import type { Form } from '../reading/written';

/** A code of the REST API in a sentence or a printed map, with no address near it. */
export const codeAlone: Form = {
	id: 'code-alone',
	recognises: ( text ) =>
		text.length < 5000 &&
		! /https?:\/\//.test( text ) &&
		codeWordIn( text ) !== null,
	read: ( text ) => [
		{ url: null, code: codeWordIn( text ), status: statusIn( text ) },
	],
};
