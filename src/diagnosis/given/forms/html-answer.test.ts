import { answerOnlyIn } from '../../../../tests/read-given';

it.each( [
	[
		'<html>\n<head><title>401 Authorization Required</title></head>\n<body><center><h1>401 Authorization Required</h1></center><hr><center>nginx</center></body></html>',
		401,
	],
	[
		'<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>403 Forbidden</title>\n</head><body><h1>Forbidden</h1></body></html>',
		403,
	],
	[
		'<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head></html>',
		null,
	],
	[
		'<!doctype html><html><head><title>WordPress &rsaquo; Error</title></head><body id="error-page">There has been a critical error on this website.</body></html>',
		null,
	],
	[
		'<html><head><title>Attention Required! | Cloudflare</title></head><body><h1>Error 1020</h1></body></html>',
		null,
	],
] )( 'reads a page that came instead of JSON: %s', ( text, status ) => {
	expect( answerOnlyIn( text ) ).toMatchObject( {
		form: 'html-answer',
		status,
		message: expect.any( String ),
	} );
} );
