import { chromium } from '@playwright/test';
import { openSession } from './tests/sandbox/session';
import { openSite } from './tests/sandbox/test-site';
import { switchHistory } from './tests/history/recorded';
const FILL = `
use WhoSaid401\\History\\Table;
$now = intdiv( time(), 60 );
$o = get_option( 'ws401_history' ); $o['since'] = ( $now - 12 * 1440 ) * 60; update_option( 'ws401_history', $o );
$rows = array();
mt_srand( 5 );
for ( $h = 12 * 24; $h > 1; $h-- ) {
  $m = $now - $h * 60;
  $rows[] = Table::row( array( 'kind' => 'rest', 'subject' => '/wp/v2/users/me', 'method' => 'GET', 'status' => 401, 'code' => 'rest_not_logged_in', 'credential' => 'none', 'senders' => 3, 'hits' => mt_rand( 1, 30 ) ), $m );
  if ( $h % 3 == 0 ) $rows[] = Table::row( array( 'kind' => 'login', 'subject' => 'form', 'method' => 'POST', 'code' => 'incorrect_password', 'credential' => 'none', 'user_id' => 1, 'hits' => mt_rand( 1, 12 ), 'senders' => 1 ), $m );
  if ( $h < 60 ) $rows[] = Table::row( array( 'kind' => 'rest', 'subject' => '/wp/v2/posts/(?P<id>[\\\\d]+)', 'method' => 'POST', 'status' => 403, 'code' => 'forms_locked', 'credential' => 'cookie-nonce', 'user_id' => 1, 'hits' => mt_rand( 20, 60 ), 'senders' => 1 ), $m );
  if ( $h % 7 == 0 ) $rows[] = Table::row( array( 'kind' => 'cookie', 'code' => 'expired', 'method' => 'GET', 'credential' => 'cookie', 'user_id' => 1, 'hits' => mt_rand( 1, 9 ), 'senders' => 1 ), $m );
  $bad = $h < 60 && $h > 20;
  $rows[] = Table::row( array( 'kind' => 'watch', 'detail' => wp_json_encode( array( 'rest' => array( 'works', 200, '' ), 'posts' => $bad ? array( 'fails', 403, 'wall_blocked' ) : array( 'works', 200, '' ) ) ) ), $m );
}
$rows[] = Table::row( array( 'kind' => 'change', 'subject' => 'plugin', 'code' => 'updated', 'component' => 'forms/forms.php', 'detail' => wp_json_encode( array( 'name' => 'Forms', 'from' => '1.2', 'to' => '1.3', 'since' => ( $now - 61 * 60 ) * 60 ) ) ), $now - 60 * 60 );
$rows[] = Table::row( array( 'kind' => 'change', 'subject' => 'theme', 'code' => 'added', 'component' => 'bright', 'user_id' => 1, 'detail' => wp_json_encode( array( 'name' => 'Bright', 'from' => '', 'to' => '1.0' ) ) ), $now - 60 * 60 + 5 );
$rows[] = Table::row( array( 'kind' => 'watch', 'subject' => 'posts', 'code' => 'fails', 'status' => 403, 'detail' => wp_json_encode( array( 'since' => ( $now - 60 * 60 ) * 60, 'code' => 'wall_blocked', 'origin' => null ) ) ), $now - 59 * 60 );
$rows[] = Table::row( array( 'kind' => 'watch', 'subject' => 'posts', 'code' => 'works', 'status' => 200, 'detail' => wp_json_encode( array( 'since' => ( $now - 21 * 60 ) * 60, 'code' => '', 'origin' => null ) ) ), $now - 20 * 60 );
foreach ( array_chunk( $rows, 300 ) as $some ) { Table::add( $some ); }
echo count( $rows );
`;
async function main(){
 const site = await openSite();
 try {
  const session = await openSession( site );
  await switchHistory( session, 'on' );
  console.log( await site.php( FILL ) );
  const browser = await chromium.launch( { executablePath: '/usr/bin/chromium', args: [ '--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync' ] } );
  const page = await ( await browser.newContext( { viewport: { width: 1440, height: 1000 } } ) ).newPage();
  page.setDefaultTimeout( 60000 );
  page.on( 'pageerror', ( e ) => console.log( 'ERR', e.message ) );
  await page.goto( `${ site.url }/wp-login.php` );
  await page.fill( '#user_login', 'admin' ); await page.fill( '#user_pass', 'password' ); await page.click( '#wp-submit' );
  await page.waitForURL( /wp-admin/ );
  await page.goto( `${ site.url }/wp-admin/tools.php?page=who-said-401&tab=history` );
  await page.locator( '.ws401-timeline__slot' ).first().waitFor();
  await page.screenshot( { path: '/tmp/h1440.png', fullPage: true } );
  await page.locator( '.ws401-timeline__slot' ).nth( -14 ).click();
  await page.locator( '.ws401-timeline__detail li' ).first().waitFor();
  await page.locator( '.ws401-timeline' ).screenshot( { path: '/tmp/hdetail.png' } );
  await page.setViewportSize( { width: 390, height: 844 } );
  await page.screenshot( { path: '/tmp/h390.png' , fullPage: true} );
  await page.locator( '.ws401-timeline' ).screenshot( { path: '/tmp/hdetail390.png' } );
  await page.setViewportSize( { width: 1440, height: 1000 } );
  await page.goto( `${ site.url }/wp-admin/tools.php?page=who-said-401` );
  await page.getByRole( 'button', { name: /^Check/ } ).first().click();
  await page.locator( '.ws401-verdict' ).waitFor();
  await page.waitForTimeout( 6000 );
  console.log( await page.locator( '.ws401-verdict' ).innerText() );
  await page.screenshot( { path: '/tmp/verdict.png' } );
  await site.php( `update_user_meta( 1, 'locale', 'ar' ); update_option( 'WPLANG', 'ar' );` ).catch( () => {} );
  await page.evaluate( () => {} );
  await page.goto( `${ site.url }/wp-admin/tools.php?page=who-said-401&tab=history` );
  await page.locator( '.ws401-timeline__slot' ).first().waitFor();
  await page.evaluate( () => { document.documentElement.dir = 'rtl'; document.body.classList.add( 'rtl' ); } );
  await page.locator( '.ws401-timeline' ).screenshot( { path: '/tmp/hrtl.png' } );
  await browser.close();
 } finally { await site.stop(); }
}
main().catch( e => { console.log( e ); process.exitCode = 1; } );
