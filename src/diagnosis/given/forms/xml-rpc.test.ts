import { answerOnlyIn } from '../../../../tests/read-given';

const MESSAGE = 'Incorrect username or password.';

it.each( [
	`<?xml version="1.0"?><methodResponse><fault><value><struct><member><name>faultCode</name><value><int>403</int></value></member><member><name>faultString</name><value><string>${ MESSAGE }</string></value></member></struct></value></fault></methodResponse>`,
	`Array\n(\n    [faultString] => ${ MESSAGE }\n)`,
	`xmlrpc fault: {'faultCode': 403, 'faultString': '${ MESSAGE }'}`,
	`{"faultCode":403,"faultString":"${ MESSAGE }"}`,
	`<member>\n  <name>faultString</name>\n  <value>\n    <string>${ MESSAGE }</string>\n  </value>\n</member>`,
] )( 'reads the message, and takes its code for no status: %s', ( text ) => {
	expect( answerOnlyIn( text ) ).toMatchObject( {
		status: null,
		code: null,
		message: MESSAGE,
	} );
} );
