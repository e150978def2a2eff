import { exchange, healthySite, restError } from '../../../tests/evidence';
import { diagnose } from '../../diagnosis/judging';
import type { Evidence } from '../../diagnosis/evidence/types';
import type { Kept, Owner, Result } from './page-state';
import { readStored, storedText } from './stored-result';

const OWNER: Owner = {
	userId: 1,
	siteurl: 'https://example.org',
	adminUrl: 'https://example.org/wp-admin/',
	pluginsUrl: 'https://example.org/wp-admin/plugins.php',
	version: '1',
};

/** A site that refuses visitors, at an address without a name, and an answer that quotes a secret. */
function brokenSite(): Evidence {
	const site = healthySite();
	return {
		...site,
		exchanges: site.exchanges.map( ( each ) =>
			each.probe.credential === 'none'
				? exchange(
						{
							...each.probe,
							url: each.probe.url.replace(
								/^https?:\/\/[^/]+/,
								'http://203.0.113.9'
							),
						},
						restError(
							401,
							'no_entry',
							'Key: password=hunter2-very-long'
						)
					)
				: each
		),
	};
}

function kept( evidence: Evidence ): Kept {
	const result: Result = {
		evidence,
		verdict: diagnose( evidence ),
		finishedAt: 7,
		duration: 3,
		partial: false,
	};
	return { result, endedSearch: null, verifications: {} };
}

it( 'says the same verdict after a reload', () => {
	const before = kept( brokenSite() );
	const after = readStored( storedText( before ), OWNER );
	expect( before.result?.verdict.kind ).toBe( 'problem' );
	expect( after.result?.verdict.headline ).toBe(
		before.result?.verdict.headline
	);
	expect( after.result ).toMatchObject( { finishedAt: 7, isRecalled: true } );
} );

it( 'keeps no secret, and the address that probes go to', () => {
	const text = storedText( kept( brokenSite() ) );
	expect( text ).not.toContain( 'hunter2' );
	expect( text ).toContain( 'http://203.0.113.9/' );
} );

it( 'does not read what is not whole', () => {
	expect( () => readStored( '{"result":{}}', OWNER ) ).toThrow();
	expect( () => readStored( 'null', OWNER ) ).toThrow();
} );

it( 'leaves out what was still asked', () => {
	const before: Kept = {
		...kept( brokenSite() ),
		verifications: {
			a: { state: 'running', exchanges: [], proof: null, error: null },
			b: { state: 'done', exchanges: [], proof: null, error: null },
		},
	};
	expect(
		Object.keys( readStored( storedText( before ), OWNER ).verifications )
	).toEqual( [ 'b' ] );
} );
